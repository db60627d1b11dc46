import type { Prompt } from "../terms/prompt.ts";
import { noPrompt, type FindTurn, type Miss } from "./miss.ts";
import type { TestTurn } from "./run-test.ts";
import { textOfMessage } from "./write-messages.ts";

/** The prompt of the named test must be the beginning of this one's, message for message: else the cache is read for nothing. */
export function checkPrefix(name: string | undefined, { prepared }: TestTurn, find: FindTurn): Miss[] {
  if (name === undefined) return [];
  const before = find(name)?.prepared;
  const miss = (message: string, want: readonly string[] = [], got: readonly string[] = []): Miss[] => [
    { path: ["stablePrefixWith"], message, want, got },
  ];
  if (prepared.kind !== "ask") return miss(noPrompt(prepared.decision.why));
  if (before?.kind !== "ask")
    return miss(`${JSON.stringify(name)} has no prompt${before === undefined ? "" : `: ${before.decision.why}`}`);
  const parting = firstParting(before.prompt, prepared.prompt);
  return parting === undefined ? [] : miss(parting.message, parting.want, parting.got);
}

type PrefixDifference = Pick<Miss, "message" | "want" | "got">;

function firstParting(before: Prompt, after: Prompt): PrefixDifference | undefined {
  const names = ({ tools }: Prompt): string[] => tools.map((tool) => JSON.stringify(tool));
  if (names(before).join("\n") !== names(after).join("\n"))
    return { message: "the tools differ, and they stand before the talk", want: names(before), got: names(after) };
  for (const [index, message] of before.messages.entries()) {
    const other = after.messages[index];
    if (JSON.stringify(message) === JSON.stringify(other)) continue;
    if (other === undefined)
      return { message: `the prompt ends before message ${index + 1} (${message.role})`, want: [], got: [] };
    const [want, got] = [linesOf(message), linesOf(other)];
    const first = Math.max(
      0,
      want.findIndex((line, at) => line !== got[at]),
    );
    const where = `line ${first + 1} of message ${index + 1} (${message.role})`;
    return {
      message: `the prompts part in ${where}`,
      want: want.slice(first, first + 1),
      got: got.slice(first, first + 1),
    };
  }
  return undefined;
}

function linesOf(message: Prompt["messages"][number] | undefined): string[] {
  return message === undefined ? [] : textOfMessage(message).split("\n");
}
