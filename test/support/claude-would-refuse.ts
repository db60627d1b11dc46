type Block = Readonly<Record<string, unknown>>;

interface Message {
  readonly role: string;
  readonly content: readonly Block[];
}

const TOOL_ID = /^[A-Za-z0-9_-]+$/;
const TOOL_NAME = /^[A-Za-z0-9_-]{1,128}$/;

/** What the Claude API would refuse in a talk, by its documented rules; nothing when it would take it. */
export function claudeWouldRefuse(body: Readonly<Record<string, unknown>>): string[] {
  const messages = (body["messages"] as { role: string; content: unknown }[]).map(({ role, content }): Message => ({
    role,
    content: typeof content === "string" ? [{ type: "text", text: content }] : (content as Block[]),
  }));
  return [
    ...(messages[0]?.role === "user" ? [] : ["the first message is not the user's"]),
    ...messages.flatMap((message, at) => [...refusedBlocks(message, `messages[${at}]`), ...unanswered(messages, at)]),
  ];
}

function refusedBlocks({ role, content }: Message, path: string): string[] {
  if (content.length === 0) return [`${path} is empty`];
  return content.flatMap((block) => {
    const wrong = FAULTS[String(block["type"])]?.(block, role) ?? "";
    return wrong === "" ? [] : [`${path}: ${wrong}`];
  });
}

/** By kind of block: what is wrong with one, or nothing. */
const FAULTS: Readonly<Record<string, (block: Block, role: string) => string>> = {
  text: ({ text }) => (typeof text === "string" && text.trim() !== "" ? "" : "a text without words"),
  tool_use: ({ id, name }) =>
    TOOL_ID.test(String(id)) && TOOL_NAME.test(String(name)) ? "" : `a call ${String(id)} of ${String(name)}`,
  tool_result: ({ tool_use_id: id }, role) =>
    role === "user" && TOOL_ID.test(String(id)) ? "" : `a result of ${String(id)} by ${role}`,
  thinking: ({ signature }) => {
    if (typeof signature !== "string" || signature === "") return "a thought without a signature";
    return signature.startsWith("mallex") ? "a thought that somebody else has signed" : "";
  },
};

/** Each call is answered in the next message, and nothing else is. System messages may stand between. */
function unanswered(messages: readonly Message[], at: number): string[] {
  const message = messages[at];
  if (message?.role !== "assistant") return [];
  const next = messages.slice(at + 1).find(({ role }) => role === "user");
  const calls = idsOf(message, "tool_use", "id");
  const results = next === undefined ? calls : idsOf(next, "tool_result", "tool_use_id");
  return calls.toSorted().join() === results.toSorted().join()
    ? []
    : [`messages[${at}]: calls ${calls.join()}, results ${results.join()}`];
}

function idsOf({ content }: Message, type: string, key: string): string[] {
  return content.filter((block) => block["type"] === type).map((block) => String(block[key]));
}
