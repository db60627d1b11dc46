import type { Expect, NumberTest, TextTest } from "../../../generated/types/mallex.d.ts";
import type { Path } from "../../config/parse/tree.ts";
import { lowerTests } from "../../plan/lower/rules.ts";
import type { TokenCount } from "../../prompt/tokens/token-counter.ts";
import { count } from "../../shared/format-quantities.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { passesTextTest } from "../../shared/text/match.ts";
import { closestLine } from "../text/line-diff.ts";
import { textOfMessage, writeMessages } from "../text/print-prompt.ts";
import { chainOf, noPrompt, toolsOf, whatFired, type FindTurn, type Miss, type TestTurn } from "./run-test.ts";

/** The conditions that don't hold, in the order of the language. */
export function checkExpectation(expect: Expect, turn: TestTurn, find: FindTurn): Miss[] {
  return [
    ...checkDecision(expect, turn),
    ...checkChain(expect.chain, turn),
    ...checkAnswer(expect, turn),
    ...checkFired(expect, turn),
    ...checkPrompt(expect, turn),
    ...checkTools(expect.tools, turn),
    ...checkTokens("headTokens", expect.headTokens, turn),
    ...checkTokens("promptTokens", expect.promptTokens, turn),
    ...checkPrefix(expect.stablePrefixWith, turn, find),
  ];
}

function checkDecision(expect: Expect, { prepared }: TestTurn): Miss[] {
  const { decision } = prepared;
  const got = {
    class: decision.class,
    route: decision.route ?? "none",
    intent: decision.intent?.id ?? "none",
    step: decision.intent?.step,
    tier: decision.tier,
    profile: prepared.kind === "ask" || prepared.kind === "relay" ? prepared.profile : undefined,
    bound: decision.bound ?? "none",
  };
  return DECIDED.flatMap((key): Miss[] => {
    const want = expect[key];
    const found = got[key];
    if (want === undefined || want === found) return [];
    const now = found === undefined ? {} : { now: found };
    const message =
      found === undefined ? `there is no ${key}: ${decision.why}` : `the ${key} is ${JSON.stringify(found)}`;
    return [{ path: [key], message, want: [want], got: found === undefined ? [] : [found], ...now }];
  });
}

const DECIDED = ["class", "route", "intent", "step", "tier", "profile", "bound"] as const;

function checkChain(want: readonly string[] | undefined, turn: TestTurn): Miss[] {
  const got = chainOf(turn);
  if (want === undefined || want.join(" ") === got.join(" ")) return [];
  const { why } = turn.prepared.decision;
  const message = got.length === 0 ? `there is no chain: ${why}` : `the chain is ${got.join(", ")}`;
  return [{ path: ["chain"], message, want, got, now: got }];
}

function checkAnswer({ reply, refused }: Expect, { prepared }: TestTurn): Miss[] {
  return [
    ...checkText(reply, prepared.kind === "reply" ? prepared.text : undefined, {
      path: ["reply"],
      none: `there is no reply: ${prepared.decision.why}`,
    }),
    ...checkText(refused, prepared.kind === "refuse" ? prepared.problem.message : undefined, {
      path: ["refused"],
      none: `it is not refused: ${prepared.decision.why}`,
    }),
  ];
}

function checkText(
  test: TextTest | undefined,
  text: string | undefined,
  { path, none }: { readonly path: Path; readonly none: string },
): Miss[] {
  if (test === undefined) return [];
  if (text === undefined) return [{ path, message: none, want: [], got: [] }];
  const failed = lowerTests(test).filter((one) => !passesTextTest(one, text));
  return failed.map(({ op, value }) => ({
    path: typeof test === "string" ? path : [...path, op],
    message: `the text does not pass \`${op}\``,
    want: value.split("\n"),
    got: text.split("\n"),
  }));
}

function checkFired({ fired, notFired = [] }: Expect, turn: TestTurn): Miss[] {
  const all = [...new Set(whatFired(turn).map(({ id }) => id))];
  const missing = (fired ?? []).filter((id) => !all.includes(id));
  const unwanted = fired?.length === 0 ? all : [];
  const wrong = missing.length + unwanted.length > 0;
  const text =
    missing.length > 0
      ? `${missing.join(", ")} did not fire${explainNoTrim(missing, turn)}`
      : `${unwanted.join(", ")} fired`;
  return [
    ...(wrong ? [{ path: ["fired"], message: text, want: fired ?? [], got: all, now: all }] : []),
    ...notFired.flatMap((id, index): Miss[] =>
      all.includes(id) ? [{ path: ["notFired", index], message: `${id} fired`, want: [], got: [id] }] : [],
    ),
  ];
}

/** A valid rule that nothing in the request matches. */
function explainNoTrim(missing: readonly string[], { prepared, program: { plan } }: TestTurn): string {
  if (prepared.kind !== "ask" || !plan.trim.some(({ id }) => missing.includes(id))) return "";
  const size = plan.profiles[prepared.profile]?.size ?? "";
  const shows = plan.sizes[size]?.prompt ?? "client";
  return shows === "client" ? "" : `: size ${size} shows ${shows}, and no trim rule sees the client's words there`;
}

function checkPrompt({ prompt }: Expect, { prepared }: TestTurn): Miss[] {
  if (prompt === undefined) return [];
  if (prepared.kind !== "ask")
    return [{ path: ["prompt"], message: noPrompt(prepared.decision.why), want: [], got: [] }];
  const text = writeMessages(prepared.prompt);
  const each = (key: "contains" | "without", test: (message: string) => Omit<Miss, "path"> | undefined): Miss[] =>
    [prompt[key] ?? []].flat().flatMap((message, index) => {
      const miss = test(message);
      return miss === undefined
        ? []
        : [{ path: ["prompt", key, ...(Array.isArray(prompt[key]) ? [index] : [])], ...miss }];
    });
  return [
    ...each("contains", (message) =>
      text.includes(message)
        ? undefined
        : { message: "the prompt does not contain it", want: message.split("\n"), got: closestLine(message, text) },
    ),
    ...each("without", (message) =>
      text.includes(message)
        ? {
            message: "the prompt contains it",
            want: [],
            got: text.split("\n").filter((line) => line.includes(message.split("\n")[0] ?? "")),
          }
        : undefined,
    ),
  ];
}

function checkTools(want: readonly string[] | undefined, turn: TestTurn): Miss[] {
  const got = toolsOf(turn);
  if (want === undefined || want.join(" ") === got.join(" ")) return [];
  const message = got.length === 0 ? "the model sees no tools" : `the model sees ${got.join(", ")}`;
  return [{ path: ["tools"], message, want, got, now: got }];
}

function checkTokens(key: "headTokens" | "promptTokens", test: NumberTest | undefined, turn: TestTurn): Miss[] {
  const counted = turn.tokens?.[key === "headTokens" ? "head" : "prompt"];
  if (test === undefined) return [];
  if (counted === undefined) return [{ path: [key], message: noPrompt(turn.prepared.decision.why), want: [], got: [] }];
  const { tokens } = counted;
  const holds = { is: tokens === test.is, under: tokens < (test.under ?? 0), over: tokens > (test.over ?? 0) };
  return (["is", "under", "over"] as const).flatMap((op): Miss[] => {
    if (test[op] === undefined || holds[op]) return [];
    const now = op === "is" ? { now: tokens } : {};
    return [
      {
        path: [key, op],
        message: `it is ${formatTokens(counted)}`,
        want: [`${op} ${test[op]}`],
        got: [String(tokens)],
        ...now,
      },
    ];
  });
}

/** `412 tokens`; an estimate is marked as one. */
export function formatTokens({ tokens, exact }: TokenCount): string {
  return exact ? count(tokens, "token") : `about ${count(tokens, "token")} (an estimate)`;
}

/** The prompt of the named test must be a prefix of this one, message by message; else the prompt cache is useless. */
function checkPrefix(name: string | undefined, { prepared }: TestTurn, find: FindTurn): Miss[] {
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
    return {
      message: "the tools differ, and they stand before the conversation",
      want: names(before),
      got: names(after),
    };
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
