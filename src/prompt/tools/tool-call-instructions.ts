import type { Dialect, Profile } from "../../../generated/types/plan.d.ts";
import type { OfferedArgument, OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { writeCalls } from "../../tool-calls/dialects/format-calls.ts";
import type { Program } from "../templates/program.ts";

/** The style of models of which no family is known. */
export const NEUTRAL = "neutral";

interface CallInstructions {
  readonly program: Program;
  readonly profile: Profile;
  /** Tools in the head. */
  readonly tools: readonly OfferedTool[];
  /** Of calls that are text. */
  readonly dialect: Dialect | undefined;
}

/** The style's instructions for calls, with an example; depends on the tools only. Empty without tools. */
export function describeCalls({ program, profile, tools, dialect }: CallInstructions): string {
  const style = program.plan.styles[profile.style ?? NEUTRAL];
  if (style === undefined || tools.length === 0) return "";
  const example = dialect === undefined ? "" : writeCalls(dialect, [exampleCall(tools)]).trim();
  const yes = (is: boolean): string => (is ? "yes" : "");
  const context = { example, isText: yes(dialect !== undefined), isLine: yes(!example.includes("\n")) };
  return program.render(style.template, context).trim();
}

/** The first tool that needs an argument, with all that it needs. */
function exampleCall(tools: readonly OfferedTool[]): { name: string; input: Record<string, unknown> } {
  const own = tools.filter(({ opens }) => opens === undefined);
  const [first] = [...own, ...tools].filter(({ args }) => args.some(({ required }) => required));
  const { name, args } = first ?? { name: tools[0]?.name ?? "", args: [] };
  const input = Object.fromEntries(args.filter(({ required }) => required).map((arg) => [arg.name, exampleOf(arg)]));
  return { name, input };
}

const BY_TYPE: Readonly<Record<string, unknown>> = {
  number: 1,
  integer: 1,
  boolean: true,
  array: [],
  object: {},
  null: null,
};

const BY_NAME: readonly (readonly [name: RegExp, example: string])[] = [
  [/path|file/i, "a.txt"],
  [/command|script/i, "ls"],
  [/url/i, "https://example.com"],
];

function exampleOf({ name, schema: { type, enum: values } }: OfferedArgument): unknown {
  if (Array.isArray(values)) return values[0] as unknown;
  const [kind] = [type].flat();
  if (typeof kind === "string" && kind in BY_TYPE) return BY_TYPE[kind];
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "text";
}
