import type { WireEvent } from "./check-stream.ts";

type Fields = Record<string, unknown>;

/** The message that a reader of a sound stream puts together. */
export function messageOf(events: readonly WireEvent[]): Fields {
  const message: Fields = { ...(events[0]?.data["message"] as Fields) };
  const blocks: Fields[] = [];
  for (const { event, data } of events) {
    const block = blocks.at(-1);
    if (event === "content_block_start") blocks.push({ ...(data["content_block"] as Fields), json: "" });
    else if (event === "content_block_delta" && block !== undefined) addDelta(block, data["delta"] as Fields);
    else if (event === "message_delta") Object.assign(message, data["delta"], { usage: data["usage"] });
  }
  return { ...message, content: blocks.map(finished) };
}

const PARTS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  text_delta: ["text", "text"],
  thinking_delta: ["thinking", "thinking"],
  signature_delta: ["signature", "signature"],
  input_json_delta: ["partial_json", "json"],
};

function addDelta(block: Fields, delta: Fields): void {
  const [from = "", to = ""] = PARTS[String(delta["type"])] ?? [];
  block[to] = `${(block[to] ?? "") as string}${delta[from] as string}`;
}

function finished({ json, ...block }: Fields): Fields {
  return json === "" ? block : { ...block, input: JSON.parse(String(json)) as unknown };
}
