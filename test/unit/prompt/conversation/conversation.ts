import * as fc from "fast-check";
import type { Message } from "../../../../generated/types/anthropic.d.ts";

type Block = Exclude<Message["content"], string>[number];

/** Text as clients send it: words, marks of rules and parts, half tags, headings, code. */
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    "\n\n",
    "word",
    "- item\n",
    "```\n# no\n```\n",
    "# Place\nYou are in\n- home\n\n",
    "# Place\n",
    "stamp: 1\n",
    "<note>Advert</note>",
    "<note>Rules are\nuse tabs</note>\n",
    "<note>It rains.</note>",
    "<note>",
    "</note>",
    "<place>here</place>",
  ),
);
export const text: fc.Arbitrary<string> = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
const textBlock = text.map((words) => ({ type: "text", text: words }) as const);
const thinking = fc.constant({ type: "thinking", thinking: "hm", signature: "s" } as const);
/** Few ids, so that results find their calls, and calls share them. */
export const id: fc.Arbitrary<string> = fc.constantFrom("t", "u", "v");
const call = fc
  .tuple(id, fc.constantFrom("See", "Run", "Dance"), text)
  .map(([at, name, file]) => ({ type: "tool_use", id: at, name, input: { file } }) as const);
/** A red point. */
const POINT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
const picture = fc.constant({
  type: "image",
  source: { type: "base64", media_type: "image/png", data: POINT },
} as const);
const result = fc
  .tuple(id, fc.oneof(text, fc.array(fc.oneof(textBlock, picture), { maxLength: 3 })), fc.boolean())
  .map(([tool_use_id, content, is_error]) => ({ type: "tool_result", tool_use_id, content, is_error }) as const);
const unknown = fc.constant({ type: "tomorrow" } as const);

const says = (role: Message["role"], ...blocks: fc.Arbitrary<Block>[]) =>
  fc.oneof(text, fc.array(fc.oneof(...blocks), { maxLength: 3 })).map((content): Message => ({ role, content }));

const sideOf = (...blocks: fc.Arbitrary<Block>[]): fc.Arbitrary<Message[]> =>
  fc
    .tuple(says("user", ...blocks), fc.array(says("system", textBlock), { maxLength: 2 }))
    .map(([user, system]) => [user, ...system]);
const answer = fc.array(says("assistant", textBlock, call, thinking), { minLength: 1, maxLength: 2 });

const conversationOf = (userSide: fc.Arbitrary<Message[]>): fc.Arbitrary<Message[][]> =>
  fc
    .tuple(userSide, fc.array(fc.tuple(answer, userSide), { minLength: 1, maxLength: 4 }))
    .map(([first, rest]) => withoutOrphans([first, ...rest.map(([said, asked]) => [...said, ...asked])]));

/** A conversation in the pieces in which it grows: question, answer and next question, … Only tools show pictures. */
export const conversation: fc.Arbitrary<Message[][]> = conversationOf(sideOf(textBlock, result, unknown));

/** One in which a person shows them, too: for models that see. */
export const seenConversation: fc.Arbitrary<Message[][]> = conversationOf(sideOf(textBlock, result, picture));

/** Without results that no call waits for, which no client sends: those are refused. Some come late, to a call of an older answer. */
function withoutOrphans(pieces: readonly Message[][]): Message[][] {
  const open: unknown[] = [];
  const keeps = (block: Block): boolean => {
    if (block.type === "tool_use") open.push(Reflect.get(block, "id"));
    if (block.type !== "tool_result") return true;
    const at = open.indexOf(Reflect.get(block, "tool_use_id"));
    return at >= 0 && open.splice(at, 1).length > 0;
  };
  return pieces.map((messages) =>
    messages.map(({ role, content }) => ({
      role,
      content: typeof content === "string" ? content : content.filter(keeps),
    })),
  );
}

/** The same words in another shape: what a client does to its history from turn to turn. */
export function reshaped({ role, content }: Message, mark: boolean): Message {
  if (typeof content !== "string" && content.length > 1)
    return { role, content: content.map((block) => marked(inside(block), mark)) };
  return { role, content: otherForm(content, mark) };
}

/** A text as a block, one block as a text. */
function otherForm(content: Message["content"], mark: boolean): Message["content"] {
  if (typeof content === "string") return [marked({ type: "text", text: content }, mark)];
  const [only] = content;
  if (content.length === 1 && only !== undefined && "text" in only) return only.text;
  return content.map((block) => marked(inside(block), mark));
}

/** A tool's result may come in other forms too. */
function inside(block: Block): Block {
  if (block.type !== "tool_result" || !("content" in block)) return block;
  return { ...block, content: otherForm(block.content, false) };
}

function marked(block: Block, mark: boolean): Block {
  return mark ? Object.assign({}, block, { cache_control: { type: "ephemeral" } }) : block;
}
