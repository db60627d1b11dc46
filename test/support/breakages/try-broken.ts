import type { Dialect, Plan } from "../../../generated/types/plan.d.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { readToolCalls } from "../../../src/prompt/answer/read-tool-calls.ts";
import { readingCalls } from "../../../src/prompt/answer/read-tool-calls.ts";
import { collectDropped } from "../../../src/shared/dropped-collector.ts";
import type { Random } from "../random.ts";
import { ANSWER_BREAKAGES, breakJson, JSON_FORMS, RESPELLINGS, writeWhole, type Broken } from "./break-answer.ts";
import { BREAKABLE_TOOLS, type MeantCall } from "./calls-to-break.ts";
import { through } from "../stages.ts";

export interface Breaking {
  readonly name: string;
  readonly dialect: Dialect;
  readonly chance: Random;
}

/** Breaks a call in one way, of all that there are for its dialect. */
export function breakCall(call: MeantCall, breaking: Breaking): Broken | undefined {
  const { name, chance } = breaking;
  const kind = chance.below(name in JSON_FORMS ? 4 : 2);
  if (kind > 1) return breakJson(call, name, chance);
  const ways = kind === 0 ? Object.keys(ANSWER_BREAKAGES) : Object.keys(RESPELLINGS);
  const breakage = chance.pick(ways);
  const respelled = RESPELLINGS[breakage]?.(call) ?? call;
  if (kind === 1 && JSON.stringify(respelled) === JSON.stringify(call)) return undefined;
  const text = writeWhole(respelled, name, breaking);
  const broken = ANSWER_BREAKAGES[breakage]?.(text, chance) ?? { text, stop: "end_turn" as const };
  return kind === 0 && broken.text === text ? undefined : { breakage, ...broken };
}

/** What became of it: the very call that was meant; text; or another call than that. */
type Verdict = "recovered" | "text" | "wrong";

export interface Tried {
  readonly verdict: Verdict;
  readonly calls: readonly MeantCall[];
  readonly mended: readonly string[];
}

/** An answer through all that reads calls, in pieces. */
export function tryBroken({ text, stop }: Broken, meant: MeantCall, { name, dialect, chance }: Breaking): Tried {
  const plan: Pick<Plan, "dialects"> = { dialects: { [name]: dialect } };
  const calls = readingCalls({ plan, profile: { reads: [name] }, tools: BREAKABLE_TOOLS });
  const dropped = collectDropped();
  const found: MeantCall[] = [];
  const reading = readToolCalls({ tools: BREAKABLE_TOOLS, calls, turn: "1", dropped });
  for (const event of through(reading, answer(text, stop, chance)))
    if (event.type === "tool-use") found.push({ name: event.name, input: event.input });
  const isMeant = found.length === 1 && same(found[0], meant);
  const mended = dropped.list().flatMap(({ what, why }) => (what === "call" ? why : []));
  return { verdict: found.length === 0 ? "text" : isMeant ? "recovered" : "wrong", calls: found, mended };
}

function* answer(text: string, stopReason: Broken["stop"], chance: Random): Generator<TurnEvent> {
  let at = 0;
  while (at < text.length) {
    const end = at + 1 + chance.below(40);
    yield { type: "text-delta", text: text.slice(at, end) };
    at = end;
  }
  yield { type: "turn-end", stopReason };
}

/** The same names and values, whatever their order. */
function same(call: MeantCall | undefined, meant: MeantCall): boolean {
  return call?.name === meant.name && sorted(call.input) === sorted(meant.input);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
