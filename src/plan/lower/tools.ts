import type {
  Dialect as DialectConfig,
  Mallex,
  Model,
  Profile as ProfileConfig,
  Tool as ToolConfig,
  Toolset as ToolsetConfig,
} from "../../../generated/types/mallex.d.ts";
import type { Dialect, Profile, Step, Tool, Toolset } from "../../../generated/types/plan.d.ts";
import { NATIVE } from "../../config/lock/policies.ts";
import { optional, toList, defined } from "../../shared/utilities.ts";

type OtherTools = Toolset["others"];

/** Default names of the tools that search for others. */
export const FIND_TOOLS = { find: "find_tool", use: "use_tool" } as const;

export function lowerToolset({ shell = "Bash", tools = {}, others, find = {} }: ToolsetConfig): Toolset {
  const lowered = Object.entries(tools).map(([name, tool]) =>
    lowerTool(name, typeof tool === "string" ? { as: tool } : tool),
  );
  const patterns = lowerOtherTools(others);
  const finds = patterns.some((pattern) => pattern.do === "find");
  const { find: search, use, client } = { ...FIND_TOOLS, client: undefined, ...find };
  return {
    shell,
    tools: lowered,
    others: patterns,
    ...(finds ? { find: { find: search, use, ...optional("client", client) } } : {}),
  };
}

/** The most particular pattern first: the one with the most letters. What none fits is left out. */
function lowerOtherTools(others: ToolsetConfig["others"]): OtherTools {
  if (typeof others === "string") return [{ match: "*", do: others }];
  const letters = ({ match }: OtherTools[number]): number => match.replaceAll("*", "").length;
  const patterns = Object.entries(others).map(([match, what]): OtherTools[number] => ({ match, do: what }));
  const inOrder = patterns.toSorted((a, b) => letters(b) - letters(a) || (a.match < b.match ? -1 : 1));
  return patterns.some(({ match }) => match === "*") ? inOrder : [...inOrder, { match: "*", do: "drop" }];
}

function lowerTool(name: string, { as, about, args, fallback }: Exclude<ToolConfig, string>): Tool {
  const renamed = args === undefined ? undefined : Object.entries(args).map(([own, to]) => ({ name: own, to }));
  return {
    name,
    as: toList(as),
    ...defined({ about, args: renamed, fallback }),
  };
}

const PLACEHOLDERS = ["name", "id", "arguments", "json", "python", "key", "value", "text"] as const;

/** Default form of results. */
const RESULT = "<tool_result>\n{text}\n</tool_result>";

export function lowerDialect({ call, argument, keys = {}, around, between, result }: DialectConfig): Dialect {
  return {
    forms: toList(call).map(stepsOf),
    ...optional("argument", argument === undefined ? undefined : toList(argument).map(stepsOf)),
    keys: { name: toList(keys.name ?? "name"), arguments: toList(keys.arguments ?? ["arguments", "parameters"]) },
    ...optional("around", around && { start: around.start, ...optional("end", around.end) }),
    between: between ?? "\n",
    result: stepsOf(result ?? RESULT),
  };
}

/** A form as texts and placeholders. Other braces are text. */
function stepsOf(form: string): Step[] {
  return form.split(/(\{[a-z]+\})/).flatMap((piece): Step[] => {
    const placeholder = PLACEHOLDERS.find((name) => piece === `{${name}}`);
    if (placeholder !== undefined) return [{ hole: placeholder }];
    return piece === "" ? [] : [{ text: piece }];
  });
}

/** What many models write when their server does not read it. */
const USUALLY_READ: readonly string[] = ["tagged"];

/** How tools are described and calls are read. */
export function lowerCalling(
  { alsoReads, style, repair }: ProfileConfig,
  { data, facts, dialect }: { readonly data: Mallex; readonly facts: Partial<Model>; readonly dialect: string },
): Pick<Profile, "dialect" | "reads" | "style" | "repair"> {
  const own = dialect === NATIVE ? [] : [dialect];
  const others = alsoReads ?? facts.alsoReads ?? (dialect === NATIVE ? USUALLY_READ : []);
  const reads = [...new Set([...own, ...others])].filter((name) => Object.hasOwn(data.dialects ?? {}, name));
  const does = repair ?? data.calls?.repair ?? "mend";
  return {
    dialect,
    ...(reads.length === 0 ? {} : { reads }),
    ...optional("style", style ?? facts.style),
    ...(does === "mend" ? {} : { repair: does }),
  };
}

/** Whether a key of `clientTools` is the name of a tool; otherwise it is a pattern that fits many. */
export function namesOneTool(key: string): boolean {
  return !key.endsWith("*");
}
