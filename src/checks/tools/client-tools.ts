import type { Toolset } from "../../../generated/types/mallex.d.ts";
import {
  entriesOf,
  entryOf,
  keysOf,
  textAt,
  textsOf,
  toData,
  valueAt,
  type Dict,
  type DictEntry,
  type PositionedText,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix, suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { FIND_TOOLS } from "../../plan/lower/tools.ts";
import { closestNames, didYouMean } from "../../shared/closest-word.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { checkServerTool } from "./server-tools.ts";
import { clientToolsOf, mappedTools } from "./mapped-tools.ts";

/** Does the client have the tools that a toolset names? One of several may be a newer release's, unless it looks like a mistake. */
export function checkClientTools(config: Dict): Problem[] {
  const known = [...clientToolsOf(config).keys()];
  if (known.length === 0) return [];
  return [...unknownTools(config, known), ...unknownRequired(config)];
}

/** What a tool requires that is none of its arguments. */
function unknownRequired(config: Dict): Problem[] {
  return entriesOf(config, "clientTools").flatMap(([tool, { value }]) => {
    const args = keysOf(value, ["args"]);
    const wrong = args.length === 0 ? [] : textsOf(value, ["required"]).filter(({ text }) => !args.includes(text));
    return wrong.map(({ text, at }) =>
      createProblem("MX3051.required", { tool, name: text }, at, suggestCorrection(text, args, at)),
    );
  });
}

function unknownTools(config: Dict, known: readonly string[]): Problem[] {
  const isKnown = ({ text }: PositionedText): boolean => known.includes(text) || text.startsWith("mcp__");
  const named = [
    ...mappedTools(config).map(({ as }) => as),
    ...entriesOf(config, "toolsets").flatMap(([, { value }]) =>
      [["shell"], ["find", "client"]].map((path) => textsOf(value, path)),
    ),
  ];
  return named.flatMap((names) =>
    names
      .filter((name) => !isKnown(name) && (!names.some(isKnown) || closestNames(name.text, known).length > 0))
      .map((name) => unknown(name, known)),
  );
}

function unknown({ text, at }: PositionedText, known: readonly string[]): Problem {
  const isNear = closestNames(text, known).length > 0;
  const hint = hintForUnknown(text, known);
  return createProblem(
    "MX3050",
    { text: JSON.stringify(text) },
    at,
    isNear ? suggestCorrection(text, known, at) : { hint },
  );
}

function hintForUnknown(text: string, known: readonly string[]): string {
  const [, name = ""] = /^([\w-]+)\(.*\)$/.exec(text) ?? [];
  if (known.includes(name)) return `write \`${name}\`: only the client's permissions name what a tool may do`;
  if (!LETTERS.test(text)) return OF_LETTERS;
  const declared = `if a newer one has it, declare it: \`clientTools: { ${text}: {} }\``;
  return text.includes("__")
    ? `tools of MCP servers begin with \`${OF_SERVERS}\`: \`${OF_SERVERS}${text}\`; ${declared}`
    : declared;
}

/** Checks the `others` and `find` settings of toolsets. */
export function checkUnlistedTools(config: Dict): Problem[] {
  const known = [...clientToolsOf(config).keys()];
  return entriesOf(config, "toolsets").flatMap(([name, entry]) => [
    ...checkPatterns(entry, known),
    ...checkMapped(name, entry, config),
    ...checkFinding(name, entry, known),
  ]);
}

/** Prefix of MCP tools, whose names are not known. */
const OF_SERVERS = "mcp__";

/** What a name can hold between the wildcards, as the protocol has it. */
const LETTERS = /^[A-Za-z0-9_-]{0,128}$/;
const OF_LETTERS =
  "use only letters, digits, `_` and `-`, and `*` for any text: Claude Code replaces other characters in the names of tools with `_`";

/** Does a pattern fit any tool? */
function checkPatterns({ value }: DictEntry, known: readonly string[]): Problem[] {
  return entriesOf(value, "others").flatMap(([pattern, { keyAt }]) => {
    const server = /^mcp__[\w-]+$/.test(pattern) ? checkServerTool({ text: pattern, at: keyAt }) : [];
    if (server.length > 0) return server;
    const hint = known.some((name) => matchesGlob(pattern, name)) ? undefined : hintFor(pattern, known);
    return hint === undefined
      ? []
      : [createProblem("MX3116.none", { pattern: JSON.stringify(pattern) }, keyAt, { hint })];
  });
}

/** A tool that `tools` maps is none of the others. */
function checkMapped(toolset: string, { value }: DictEntry, config: Dict): Problem[] {
  const own = mappedTools(config).filter((tool) => tool.toolset === toolset);
  return entriesOf(value, "others").flatMap(([pattern, { keyAt }]) => {
    const mapped = own.find(({ as }) => as.length === 1 && as[0]?.text === pattern);
    if (mapped === undefined) return [];
    const related = [{ message: "mapped here", at: mapped.keyAt }];
    return [
      createProblem("MX3116.mapped", { pattern: JSON.stringify(pattern), name: mapped.name }, keyAt, { related }),
    ];
  });
}

/** What to write instead of a pattern that no known tool fits. Nothing where an unknown one may. */
function hintFor(pattern: string, known: readonly string[]): string | undefined {
  if (pattern === "" || !LETTERS.test(pattern.replaceAll("*", ""))) return OF_LETTERS;
  if (known.length === 0 || mayBeOfServers(pattern)) return undefined;
  if (pattern.includes("__") && !/^mcp/i.test(pattern))
    return `tools of MCP servers begin with \`${OF_SERVERS}\`: write \`${OF_SERVERS}${pattern}\``;
  const ofServers = pattern.replace(/^mcp[_-]+/i, OF_SERVERS);
  return didYouMean(pattern, ofServers === pattern ? [...known, "mcp__*"] : [ofServers]);
}

function mayBeOfServers(pattern: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  return head.startsWith(OF_SERVERS) || (rest.length > 0 && OF_SERVERS.startsWith(head));
}

/** Do the tools that find others have names of their own, and something to find? */
function checkFinding(name: string, { value, keyAt }: DictEntry, known: readonly string[]): Problem[] {
  const { others = "drop", find: findSetting } = toData(value) as Partial<Toolset>;
  const finds = [others].flatMap((one) => (typeof one === "string" ? one : Object.values(one))).includes("find");
  if (!finds)
    return findSetting === undefined ? [] : [createProblem("MX3119", { name }, entryOf(value, "find")?.keyAt ?? keyAt)];
  const { find, use, client } = { ...FIND_TOOLS, ...findSetting };
  const own = new Set([...keysOf(value, ["tools"]), ...known.filter((tool) => tool !== client)]);
  const mappedTwice = (tool: string, key: string): Problem =>
    createProblem("MX3117", { tool: JSON.stringify(tool) }, valueAt(value, ["find", key])?.at ?? keyAt);
  return [
    ...(own.has(find) ? [mappedTwice(find, "find")] : []),
    ...(own.has(use) || use === find ? [mappedTwice(use, "use")] : []),
  ];
}

const ADAPTER = "shell.";

/** Does the fallback of a tool do what the client's tool does? Each is called as one of these, in small letters. */
export function checkFallbackTools(config: Dict): Problem[] {
  const fallbacks = entriesOf(config, "toolsets").flatMap(([toolset, { value }]) =>
    entriesOf(value, "tools").map(([name, tool]) => ({ toolset, name, fallback: valueAt(tool.value, ["fallback"]) })),
  );
  const tools = mappedTools(config);
  return fallbacks.flatMap(({ toolset, name, fallback }) => {
    if (fallback?.kind !== "scalar" || typeof fallback.value !== "string") return [];
    const as = tools.find((tool) => tool.toolset === toolset && tool.name === name)?.as ?? [];
    const own = as.map(({ text }) => `${ADAPTER}${text.toLowerCase()}`);
    const [meant] = own.filter((one) => ADAPTERS.includes(one));
    if (meant === undefined || own.includes(fallback.value)) return [];
    const words = { name, client: as.map(({ text }) => text).join(" or "), fallback: fallback.value, meant };
    return [createProblem("MX3055.otherTool", words, fallback.at, replaceWordFix(fallback.at, fallback.value, meant))];
  });
}

const ADAPTERS: readonly string[] = ["grep", "glob"].map((command) => `${ADAPTER}${command}`);

/** Can the `shell` of a toolset run a command? Fallbacks call it with `command`. */
export function checkFallbackShell(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return entriesOf(config, "toolsets").flatMap(([, { value }]) => {
    const shell = textAt(value, ["shell"]);
    const at = valueAt(value, ["shell"])?.at;
    const args = known.get(shell ?? "")?.args;
    const isUsed = entriesOf(value, "tools").some(([, tool]) => entryOf(tool.value, "fallback") !== undefined);
    if (shell === undefined || at === undefined || args === undefined || !isUsed) return [];
    if (Object.hasOwn(args, "command")) return [];
    return [createProblem("MX3055.shell", { shell }, at)];
  });
}
