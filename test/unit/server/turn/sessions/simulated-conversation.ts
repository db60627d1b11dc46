import type { ContentBlock, MessagesRequest } from "../../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../../../src/prompt/conversation/parse-messages.ts";
import { turnOf, type SessionTurn } from "../../../../../src/routing/sessions/user-turn.ts";
import type { Random } from "../../../../support/random.ts";
import { request } from "../../../prompt/conversation/small-program.ts";

type Message = MessagesRequest["messages"][number];

/** A client's talk as it grows, with the changes of form that real clients make from one request to the next. */
export interface SimulatedTalk {
  /** Number of the newest question; in no other talk of the test is one with the same number. */
  readonly question: () => number;
  readonly isEmpty: () => boolean;
  readonly ask: (words: string) => void;
  readonly runTool: () => void;
  /** A summary takes the place of all that was said. */
  readonly compact: () => void;
  /** What a request that is sent now says about its turn. */
  readonly turn: (plan: Plan) => SessionTurn;
  /** By estimate. */
  readonly tokens: () => number;
}

const ADVERT: ContentBlock = { type: "text", text: "<note>Advert: buy</note>" };

/** @param number two talks with the same one would have the same questions */
export function simulateTalk(chance: Random, number: number): SimulatedTalk {
  let messages: Message[] = [];
  let questions = 0;
  const answer = (): void => {
    if (messages.at(-1)?.role === "user") messages.push({ role: "assistant", content: "Done." });
  };
  return {
    question: () => number * 1_000_000 + questions,
    isEmpty: () => messages.length === 0,
    ask(words) {
      answer();
      messages.push({ role: "user", content: `${words} (in talk ${number})` });
      questions++;
    },
    runTool() {
      const id = `t${messages.length}`;
      messages.push(
        { role: "assistant", content: [{ type: "tool_use", id, name: "Run", input: {} }] },
        { role: "user", content: [{ type: "tool_result", tool_use_id: id, content: "a.txt" }] },
      );
    },
    compact() {
      messages = [{ role: "user", content: `summary of ${questions} questions (in talk ${number})` }];
      answer();
    },
    turn: (plan) => {
      const [first, ...others] = messages.map((message) => inSomeForm(message, chance));
      if (first === undefined) throw new Error("nothing has been said");
      return turnOf(plan, parseMessages(request({ messages: [first, ...others] }), collectDropped()));
    },
    tokens: () => 100 * messages.length,
  };
}

/** A string, or blocks, with or without a reminder. */
function inSomeForm({ role, content }: Message, chance: Random): Message {
  if (role !== "user" || chance.chance(0.3)) return { role, content };
  const blocks: ContentBlock[] = typeof content === "string" ? [{ type: "text", text: content }] : content;
  return { role, content: chance.chance(0.5) ? blocks : [ADVERT, ...blocks] };
}
