import type { Message, MessagesRequest } from "../../generated/types/anthropic.d.ts";

export interface TalkStep {
  readonly nextDay: boolean;
  readonly request: MessagesRequest;
}

/** Another talk than the probe's: longer, with more tools at once, errors, and system messages in odd places. */
export function otherTalk(asked: MessagesRequest): TalkStep[] {
  const names = (asked.tools ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
  const turns: Message[][] = [
    [say("user", `Read notes.md, then fix what is wrong in it.\n${"A line of the person's own.\n".repeat(20)}`)],
  ];
  for (let round = 0; round < 9; round++) {
    const ids = round % 3 === 0 ? [`a${round}`, `b${round}`] : [`a${round}`];
    if (round % 3 === 2) turns.push(userTurn(round));
    else turns.push([calls(ids, { round, names }), results(ids, round)]);
  }
  return turns.map((_, at) => ({
    nextDay: at > 6,
    request: { ...asked, messages: turns.slice(0, at + 1).flat() as MessagesRequest["messages"] },
  }));
}

function userTurn(round: number): Message[] {
  return [
    say("assistant", `Done, part ${round}: ${"all is as it should be. ".repeat(round)}`),
    ...(round > 4 ? [say("system", `The person looks at file ${round}.`)] : []),
    say("user", `And now part ${round + 1}?`),
    ...(round > 7 ? [say("system", "It is late."), say("system", "Be brief.")] : []),
  ];
}

function calls(ids: readonly string[], { round, names }: { round: number; names: readonly string[] }): Message {
  return {
    role: "assistant",
    content: [
      { type: "thinking", thinking: `Step ${round} comes next.`, signature: "" },
      ...(round % 2 === 0 ? [{ type: "text", text: "I look." } as const] : []),
      ...ids.map((id, at) => ({
        type: "tool_use" as const,
        id,
        name: names[(round + at) % names.length] ?? "",
        input: { path: `src/"${round}".ts`, limit: round, deep: { list: [true, null] } },
      })),
    ],
  };
}

function results(ids: readonly string[], round: number): Message {
  return {
    role: "user",
    content: ids.map((id) => ({
      type: "tool_result",
      tool_use_id: id,
      content: `${round}: `.padEnd(40 * round, "result "),
      is_error: round === 4,
    })),
  };
}

function say(role: Message["role"], content: string): Message {
  return { role, content };
}
