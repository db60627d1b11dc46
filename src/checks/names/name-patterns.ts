import { isShipped } from "../../config/layers/layer.ts";
import { LOCK } from "../../config/lock/read-lock.ts";
import { entriesOf, idsOf, itemsOf, keysOf, textsOf, type Dict, type PositionedText } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { globsExclude } from "../conditions/range-covers.ts";
import { NO_AGENT } from "../../routing/routes/conditions.ts";

/** Syntax of other patterns, which is compared as it is written. */
const FOREIGN: readonly RegExp[] = [
  /(?<!\d)\.\*/,
  /\.\+/,
  /\\[dDwWsS.()[\]+]/,
  /\(\?|\((?:[\w*.-]+\|)+[\w*.-]+\)/,
  /\[\^?[A-Za-z0-9]-[A-Za-z0-9][^\]]*\]/,
  /\{[\w*.-]+(?:,[\w*.-]+)+\}/,
  /^\^/,
  /\$$/,
  /^\/.*\/$/,
  /^!/,
  /\|/,
  /\?/,
  /%/,
  /…/,
];
/** Several names in one text. */
const SEVERAL = /,| (?:or|and) /;

/** Is a name or a pattern of names one that no name can fit? Only `*` is special in it. */
export function checkNamePatterns(config: Dict): Problem[] {
  const rules = ["classes", "routes"].flatMap((list) => itemsOf(config, [list]));
  const named = (key: string): readonly PositionedText[] => rules.flatMap((rule) => textsOf(rule, ["when", key]));
  const unless = ["trim", "filters"].flatMap((list) =>
    itemsOf(config, [list]).flatMap((rule) => textsOf(rule, ["unless"])),
  );
  const aliases = entriesOf(config, "aliases").map(([text, { keyAt: at }]) => ({ text, at }));
  // The lock names files, which may have any name.
  const matches = itemsOf(config, ["models"])
    .flatMap((model) => textsOf(model, ["match"]))
    .filter(({ at }) => at.file !== LOCK);
  return [
    ...named("tools").flatMap((one) => inName(one, "tools", /[^A-Za-z0-9_*-]/)),
    ...unless.flatMap((one) => inName(one, "unless", /[^A-Za-z0-9_*-]/)),
    ...[...named("model"), ...aliases, ...matches].flatMap((one) => inName(one, "model", /\s/)),
    ...unknownModels(config, named("model"), aliases),
    ...classesAsAgents(config, named("agent")),
    ...named("agent").flatMap((one) => (one.text === NO_AGENT ? [] : inName(one, "agent", /\s/))),
    ...named("session").flatMap((one) => inName(one, "session", /\s/)),
    ...named("project").flatMap(inFolder),
    ...["model", "session", "project"].flatMap((key) => named(key).flatMap((one) => anyName(one, key))),
  ];
}

/** A star alone. Of tools and helpers a request may have none; it always has a model, and nearly always a session and a folder. */
function anyName({ text, at }: PositionedText, key: string): Problem[] {
  return /^\*+$/.test(text) && !isShipped(at)
    ? [createProblem("MX3143.any", { key, text: JSON.stringify(text) }, at)]
    : [];
}

/** @param impossible what such a name never has */
function inName({ text, at }: PositionedText, key: string, impossible: RegExp): Problem[] {
  if (isShipped(at)) return [];
  const words = { key, text: JSON.stringify(text) };
  const [, tool] = /^([A-Za-z][\w-]*)\(.*\)$/.exec(text) ?? [];
  if (tool !== undefined && key !== "model") return [createProblem("MX3143.permission", { ...words, tool }, at)];
  const foreign = firstOf(FOREIGN, text);
  if (foreign !== undefined) return [createProblem("MX3143.name", { ...words, found: foreign }, at)];
  if (SEVERAL.test(text)) return [createProblem("MX3143.several", words, at)];
  const [found] = impossible.exec(text) ?? [];
  return found === undefined ? [] : [createProblem("MX3143.name", { ...words, found }, at)];
}

/** How people call families of models that the client requests by longer names. */
const FAMILY = /^[a-z0-9.-]*(?:opus|sonnet|haiku)[a-z0-9.-]*$/i;

/** The name of a family alone, which is neither a tier nor a profile nor an alias. */
function unknownModels(config: Dict, models: readonly PositionedText[], aliases: readonly PositionedText[]): Problem[] {
  const names = [...idsOf(itemsOf(config, ["tiers"])), ...keysOf(config, ["profiles"])];
  const known = ["claude*", ...names, ...aliases.map(({ text }) => text)];
  return models
    .filter(({ text, at }) => !isShipped(at) && FAMILY.test(text))
    .filter(({ text }) => known.every((name) => globsExclude(text, name)))
    .map(({ text, at }) => createProblem("MX3143.model", { text }, at));
}

/** `agent` is the name of a helper that the client starts. */
function classesAsAgents(config: Dict, agents: readonly PositionedText[]): Problem[] {
  // A class of one's own may well be called as the subagent that it is for.
  const classes = new Set(idsOf(itemsOf(config, ["classes"]).filter(({ at }) => isShipped(at))));
  return agents
    .filter(({ text, at }) => !isShipped(at) && text !== NO_AGENT && classes.has(text))
    .map(({ text, at }) => createProblem("MX3143.agent", { text }, at));
}

/** How folders begin: at a root, at the home, or with any text. */
const ROOTED = /^(?:\/|~(?:[/\\]|$)|[A-Za-z]:[/\\]|\\\\|\*)/;
const FOREIGN_FOLDER: readonly RegExp[] = [
  /\.\*|\\[dDwWsS](?![A-Za-z])/,
  /\{[\w*.-]+(?:,[\w*.-]+)+\}/,
  /\[\^?[A-Za-z0-9]-[A-Za-z0-9][^\]]*\]/,
  /\?/,
  /\$$/,
  /\|/,
  /(?<=[/\\])%/,
  /\*{3,}/,
  // One star matches any text, so this wants one more folder.
  /\/\*\*\/\*$/,
  /…/,
  /[;,]\s(?=[~/*])/,
];

function inFolder({ text, at }: PositionedText): Problem[] {
  if (isShipped(at)) return [];
  const words = { text: JSON.stringify(text) };
  const [variable] = /^\$\{?\w+\}?|^%\w+%/.exec(text) ?? [];
  if (variable !== undefined) return [createProblem("MX3143.variable", { ...words, found: variable }, at)];
  const found = firstOf(FOREIGN_FOLDER, text);
  if (found !== undefined) return [createProblem("MX3143.name", { key: "project", ...words, found }, at)];
  if (/^~[^/\\]/.test(text)) return [createProblem("MX3143.home", { ...words, instead: `~/${text.slice(1)}` }, at)];
  if (text.startsWith("~\\"))
    return [createProblem("MX3143.home", { ...words, instead: text.replaceAll("\\", "/") }, at)];
  if (!ROOTED.test(text)) return [createProblem("MX3143.folder", words, at)];
  if (/.[/\\]$/.test(text) && !/^(?:~\/|[A-Za-z]:[/\\])$/.test(text))
    return [createProblem("MX3143.slash", { ...words, instead: `${text}*` }, at)];
  return [];
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
