import type { MessageParameters } from "../../../generated/types/messages.ts";
import { type Layer, isShared, isShipped } from "../../config/layers/layer.ts";
import {
  entriesOf,
  entryOf,
  idsOf,
  itemsOf,
  keysOf,
  textsOf,
  valueAt,
  type Dict,
  type PositionedText,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { fixValue, replaceWordFix, suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { findersOf } from "../conditions/rule-items.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";
import { checkServerTool } from "../tools/server-tools.ts";
import { mappedTools } from "../tools/mapped-tools.ts";
import client from "../launch/client-words.json" with { type: "json" };
import { differsByOneTypo } from "../../shared/closest-word.ts";

/** What the client reads from its environment; new ones may be missing. */
const CLIENT_VARIABLES = client.variables.flatMap((line) => line.split(" "));

/**
 * Is a new name one typo away from an inherited one? Nothing references these names, so a typo would silently add an entry
 * instead of changing the inherited one.
 */
export function checkMisspelledNames(config: Dict, layers: readonly Layer[]): Problem[] {
  const toolsets = keysOf(config, ["toolsets"]).map((name) => ["toolsets", name, "tools"]);
  const releases = keysOf(config, ["launch", "releases"]).map((name) => ["launch", "releases", name, "env"]);
  return [["sizes"], ["intents"], ["launch", "env"], ...releases, ...toolsets].flatMap((path) =>
    layers.flatMap(({ tree }, index) => {
      const lower = layers.slice(0, index).filter(isShared);
      const variables = path.at(-1) === "env" ? CLIENT_VARIABLES : [];
      const inherited = [...lower.flatMap((layer) => keysOf(layer.tree, path)), ...variables];
      return keysOf(tree, path).flatMap((name) => {
        const keyAt = entryOf(valueAt(tree, path), name)?.keyAt;
        const isLast = entryOf(valueAt(config, path), name)?.keyAt === keyAt;
        if (inherited.includes(name) || !isLast) return [];
        const isOtherCase = (other: string): boolean => path.at(-1) === "env" && name.toUpperCase() === other;
        const meant = inherited.find(
          (other) => differsByOneTypo(name, other) || (isOtherCase(other) && !name.endsWith("_proxy")),
        );
        if (meant === undefined) return [];
        return [createProblem("MX3091", { value: [...path, name].join("."), meant: JSON.stringify(meant) }, keyAt)];
      });
    }),
  );
}

/** Is a name in a condition, which may be any, one typo away from a known one? Then it probably never matches. */
export function checkMisspelledConditions(config: Dict): Problem[] {
  const tiers = idsOf(itemsOf(config, ["tiers"]));
  const tags = [...tiers, ...keysOf(config, ["profiles"])];
  const tools = keysOf(config, ["clientTools"]).filter(namesOneTool);
  const rules = ["classes", "routes"].flatMap((list) => itemsOf(config, [list]));
  const named = (key: string): readonly PositionedText[] => rules.flatMap((rule) => textsOf(rule, ["when", key]));
  const fields = named("outputField");
  const unless = ["trim", "filters"].flatMap((list) =>
    itemsOf(config, [list]).flatMap((rule) => textsOf(rule, ["unless"])),
  );
  const elements = findersOf(config, []).flatMap(({ tree }) => textsOf(tree, ["tag"]));
  return [
    ...misspelled(named("tag"), tags, (text) => ["MX3129", { key: "tag", text }]),
    ...misspelled(named("tools"), ["none", "some", ...tools], (text) => ["MX3129", { key: "tools", text }]),
    ...wordsForAll("tools", named("tools")),
    ...wordsForAll("agent", named("agent")),
    ...misspelled(unless, tools, (text) => ["MX3129.unless", { text }]),
    ...unless.flatMap(({ text, at }) =>
      /^(?:none|some|any|all|\*)$/i.test(text) && !isShipped(at)
        ? [createProblem("MX3129.unless", { text }, at, { hint: UNLESS })]
        : [],
    ),
    ...foreignTools("tools", named("tools"), { tools, config }),
    ...foreignTools("unless", unless, { tools, config }),
    ...serverTools(config, [...named("tools"), ...unless]),
    ...misspelled(elements, shippedIn(elements), (text) => ["MX3129.element", { text }]),
    ...misspelled(fields, shippedIn(fields), (text) => ["MX3129.field", { text }]),
    ...headings(config),
  ];
}

const UNLESS = "list the tools with which the rule should not apply; to apply it always, remove `unless`";

/** What stands for any tool or agent, and for none. */
const FOR_ALL = {
  tools: { some: /^(?:any|all|yes|true)$/i, none: /^(?:no|false|null)$/i },
  agent: { '"*"': /^(?:any|all|some|yes|true)$/i, none: /^(?:no|false|null|main)$/i },
};

/** Words of English where mallex has one of its own. */
function wordsForAll(key: keyof typeof FOR_ALL, names: readonly PositionedText[]): Problem[] {
  return names.flatMap(({ text, at }) => {
    const meant = Object.entries(FOR_ALL[key]).find(([, words]) => words.test(text))?.[0];
    if (meant === undefined || isShipped(at)) return [];
    return [
      createProblem(
        "MX3129.word",
        { key, text, meant, what: key === "tools" ? "tool" : "agent" },
        at,
        fixValue(at, text, meant),
      ),
    ];
  });
}

/** Names that tools of other programs have, by the client's. */
const OTHER_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    Bash: "run execute runcommand executecommand runshellcommand runterminalcmd runinterminal shell terminal exec",
    Read: "readfile viewfile openfile catfile view cat readfiles readmanyfiles",
    Write: "writefile createfile writetofile savefile",
    Edit: "editfile replaceinfile strreplace strreplaceeditor applypatch applydiff searchreplace replace patch updatefile",
    Grep: "grepsearch searchfiles searchfilecontent ripgrep findinfiles codebasesearch search",
    Glob: "findfiles globsearch filesearch listfiles",
    WebSearch: "googlewebsearch searchweb websearchtool",
    WebFetch: "fetch fetchurl webfetchtool fetchwebpage readurl",
  }).flatMap(([name, others]) => others.split(" ").map((other) => [other, name])),
);

interface KnownTools {
  readonly tools: readonly string[];
  readonly config: Dict;
}

/** Tools that other programs have. What is no such name may be a tool of another release. */
function foreignTools(
  key: "tools" | "unless",
  names: readonly PositionedText[],
  { tools, config }: KnownTools,
): Problem[] {
  if (tools.length === 0) return [];
  const ours = new Map(mappedTools(config).map(({ name, as }) => [name, as[0]?.text]));
  return names.flatMap(({ text, at }) => {
    const isTool = /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !text.startsWith("mcp_");
    const isKnown = ["none", "some", ...tools].some((tool) => isNearly(text, tool));
    if (!isTool || isKnown || isShipped(at)) return [];
    const meant = ours.get(text) ?? OTHER_NAMES[bare(text)];
    if (meant === undefined) return [];
    return [createProblem("MX3129.otherName", { key, text, meant }, at, replaceWordFix(at, text, meant))];
  });
}

/** Names of servers' tools with too few underscores. */
function serverTools(config: Dict, names: readonly PositionedText[]): Problem[] {
  const declared = entriesOf(config, "clientTools").map(([text, { keyAt: at }]) => ({ text, at }));
  return [...names, ...declared].flatMap((name) => (isShipped(name.at) ? [] : checkServerTool(name)));
}

/** Headings of the client's own prompt with another level, other capitals or a typo, except what a project's own notes may have. */
function headings(config: Dict): Problem[] {
  const known = shippedIn(findersOf(config, []).flatMap(({ tree }) => textsOf(tree, ["section"])));
  const own = itemsOf(config, ["trim"]).flatMap((rule) => textsOf(rule, ["section"]));
  return own.flatMap(({ text, at }) => {
    const meant = known.includes(text) ? undefined : known.find((heading) => isNearHeading(text, heading));
    if (meant === undefined || isShipped(at)) return [];
    return [createProblem("MX3129.heading", { text, meant }, at, replaceWordFix(at, text, meant))];
  });
}

/** Of a heading that is a word of English, only a word that is none: with a typo between its first and its last letter. */
function isNearHeading(text: string, known: string): boolean {
  const [one, other] = [wordsOf(text), wordsOf(known)];
  if (/\s/.test(one) !== /\s/.test(other)) return false;
  if (!/^[A-Z]?[a-z]+$/.test(other)) return one.toLowerCase() === other.toLowerCase() || differsByOneTypo(one, other);
  const hasSameEnds = one.at(0) === other.at(0) && one.slice(-2) === other.slice(-2);
  return text.startsWith(known.slice(0, -other.length)) && hasSameEnds && differsByOneTypo(one, other);
}

function wordsOf(heading: string): string {
  return heading.replace(/^#+\s*/, "").trim();
}

/** What the built-in packs name, and so the client has. */
function shippedIn(names: readonly PositionedText[]): string[] {
  return [...new Set(names.flatMap(({ text, at }) => (isShipped(at) ? [text] : [])))];
}

type NameMessage = {
  [Id in "MX3129" | `MX3129.${"unless" | "element" | "field"}`]: readonly [id: Id, parameters: MessageParameters[Id]];
}["MX3129" | `MX3129.${"unless" | "element" | "field"}`];

function misspelled(
  names: readonly PositionedText[],
  known: readonly string[],
  describe: (text: string) => NameMessage,
): Problem[] {
  return names.flatMap(({ text, at }) => {
    const meant = known.includes(text) ? [] : known.filter((name) => isNearly(text, name));
    if (meant.length === 0 || isShipped(at)) return [];
    const [id, parameters] = describe(text);
    return [createProblem(id, parameters, at, suggestCorrection(text, meant, at))];
  });
}

/** Whether two names differ by a typo, or by capitals and dashes. */
function isNearly(name: string, other: string): boolean {
  return bare(name) === bare(other) || differsByOneTypo(name, other);
}

function bare(name: string): string {
  return name.replaceAll(/[-_]/g, "").toLowerCase();
}
