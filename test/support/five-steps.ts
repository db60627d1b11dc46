import type { Sdk, SdkSaid } from "./sdk.ts";

const TEXT = { type: "string" };
const tool = (name: string, description: string, keys: readonly string[]): object => ({
  name,
  description,
  input_schema: {
    type: "object",
    properties: Object.fromEntries(keys.map((key) => [key, TEXT])),
    required: keys,
    additionalProperties: false,
  },
});

/** The client's tools that the tool model's four stand for. */
export const FOUR_TOOLS: readonly object[] = [
  tool("Read", "Reads a file.", ["file_path"]),
  tool("Bash", "Runs a command.", ["command"]),
  tool("Edit", "Replaces a text in a file.", ["file_path", "old_string", "new_string"]),
  tool("Write", "Writes a file.", ["file_path", "content"]),
];

const FINAL = "All steps are done.";

/** What the tool model does at temperature 0 with "Improve FILE and run COMMAND.", as a client must see it. */
export function fiveSteps(file: string, command: string): readonly Step[] {
  const call = (name: string, input: object): Step => ({
    stop: "tool_use",
    blocks: [{ type: "tool_use", name, input }],
  });
  return [
    call("Read", { file_path: file }),
    call("Bash", { command }),
    call("Edit", { file_path: file, old_string: "draft", new_string: "final" }),
    call("Write", { file_path: "summary.txt", content: "done\n" }),
    { stop: "end_turn", blocks: [{ type: "text", text: FINAL }] },
  ];
}

export interface Step {
  readonly stop: string | null;
  readonly blocks: readonly Block[];
}

/** A block without its id. */
export interface Block {
  readonly type: string;
  readonly name?: string;
  readonly input?: unknown;
  readonly text?: string;
}

export interface Work {
  readonly sdk: Sdk;
  readonly url: string;
  readonly token: string;
  readonly isStreamed: boolean;
  /** Of the request, beside its messages and tools. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** After so many answers it asks no more. */
  readonly most?: number;
}

type Message = NonNullable<SdkSaid["message"]>;

/** Asks, carries out what is called for, gives back results, until the model calls for nothing. */
export async function work(
  request: string,
  { sdk, url, token, isStreamed, fields = {}, most = 6 }: Work,
): Promise<Step[]> {
  const messages: unknown[] = [{ role: "user", content: request }];
  const steps: Step[] = [];
  while (steps.length < most) {
    const params = { model: "worker", max_tokens: 200, temperature: 0, tools: FOUR_TOOLS, messages, ...fields };
    // as often as the client asks again: a server may close a kept connection while a request is under way to it
    const wish = { do: isStreamed ? "stream" : "create", url, token, by: "key", retries: 2, params } as const;
    const { message, error } = await sdk.ask(wish);
    if (message === undefined) throw new Error(JSON.stringify(error));
    steps.push(toStep(message));
    const results = message.content.flatMap(({ type, id }) =>
      type === "tool_use" ? [{ type: "tool_result", tool_use_id: id, content: "This is a draft." }] : [],
    );
    if (results.length === 0) break;
    messages.push({ role: "assistant", content: message.content }, { role: "user", content: results });
  }
  return steps;
}

function toStep({ stop_reason: stop, content }: Message): Step {
  return {
    stop,
    blocks: content.map(({ type, text = "", name = "", input }) =>
      type === "tool_use" ? { type, name, input } : { type, text },
    ),
  };
}
