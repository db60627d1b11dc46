import type { OfferedTool } from "../../../src/tool-calls/catalog/offered-tool.ts";
import type { Random } from "../random.ts";

export interface MeantCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const text = { type: "string" };

/** Tools as clients have them: texts mostly, some of it optional, one with lists of maps, one that takes any map. */
export const BREAKABLE_TOOLS: readonly OfferedTool[] = [
  tool("write_file", { file_path: text, content: text }, 2),
  tool("edit_file", { file_path: text, old_text: text, new_text: text, all: { type: "boolean" } }, 3),
  tool("bash", { command: text, timeout: { type: "integer" }, background: { type: "boolean" } }, 1),
  tool("search", { pattern: text, paths: { type: "array", items: text }, mode: { enum: ["files", "Lines"] } }, 1),
  tool("todo", { items: { type: "array", items: { $ref: "#/$defs/item" } } }, 1),
  tool("configure", { settings: { type: "object" }, scope: { type: "object" }, note: text }, 1),
];

function tool(
  name: string,
  schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  required: number,
): OfferedTool {
  const item = {
    type: "object",
    properties: { text, state: { enum: ["open", "done"] }, size: { type: "number" } },
    required: ["text", "state"],
    additionalProperties: false,
  };
  const args = Object.entries(schemas).map(([arg, schema], at) => ({
    name: arg,
    to: arg,
    required: at < required,
    schema,
  }));
  return { name, client: name, about: name, args, shared: { $defs: { item } } };
}

const TEXTS = [
  "src/app.ts",
  "notes.txt",
  "npm test",
  "",
  "5",
  "true",
  "null",
  "it's here",
  'say "hi" to them',
  'he said "yes"',
  '"quoted"',
  'echo "it\'s" && ls -la',
  'const a = { "b": "c", d: [1, 2] };\nreturn a;\n',
  '{"name": "bash", "arguments": {"command": "ls"}}',
  'print("a", "b")\n',
  "def f(x):\n\treturn x # one\n",
  '<a href="x">\n  {y}\n</a>\n',
  "a\\b\\nc",
  String.raw`^\d+\.\w*$`,
  "line one\nline two\n\n// three\n",
  "x, y: z; [w] {v}",
  "“so”, he said",
  "日本語 🎉",
  "```js\nlet a;\n```\n",
  "a</b> c",
  'key": "value',
  'a", "b": "c',
  "don't, can't",
  "1.50",
  " padded ",
];

/** A call that its tool takes as it is. */
export function meantCall(chance: Random): MeantCall {
  const any = (): string => chance.pick(TEXTS);
  const maybe = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(fields).filter(() => chance.chance(0.5)));
  const deep = (depth: number): unknown =>
    chance.pick<() => unknown>([
      any,
      () => chance.below(1000) / 4,
      () => chance.chance(0.5),
      () => null,
      () => Array.from({ length: chance.below(4) }, () => (depth > 2 ? any() : deep(depth + 1))),
      () =>
        Object.fromEntries(
          Array.from({ length: chance.below(4) }, (_, at) => [`k${at}`, depth > 2 ? any() : deep(depth + 1)]),
        ),
    ])();
  const map = (): unknown =>
    Object.fromEntries(
      Array.from({ length: 1 + chance.below(3) }, (_, at) => [chance.pick([`key_${at}`, `on ${at}`]), deep(0)]),
    );
  const item = (): unknown => ({
    text: any(),
    state: chance.pick(["open", "done"]),
    ...maybe({ size: chance.below(9) }),
  });
  const calls: readonly (() => MeantCall)[] = [
    () => ({ name: "write_file", input: { file_path: any(), content: any() } }),
    () => ({
      name: "edit_file",
      input: { file_path: any(), old_text: any(), new_text: any(), ...maybe({ all: chance.chance(0.5) }) },
    }),
    () => ({ name: "bash", input: { command: any(), ...maybe({ timeout: chance.below(90), background: true }) } }),
    () => ({
      name: "search",
      input: { pattern: any(), ...maybe({ paths: [any(), any()], mode: chance.pick(["files", "Lines"]) }) },
    }),
    () => ({ name: "todo", input: { items: Array.from({ length: 1 + chance.below(3) }, item) } }),
    () => ({ name: "configure", input: { settings: map(), ...maybe({ scope: map(), note: any() }) } }),
  ];
  return chance.pick(calls)();
}
