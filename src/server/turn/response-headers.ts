import { MORE, repairIn, ruleThatLeftIn, type Decision, type Dropped } from "../../shared/turn-report.ts";
import type { HeaderFields } from "../http/respond.ts";

const LONGEST = 1000;

/** The decision, what the model did not get to see, which rules left something in, and what was repaired in its calls, short enough for a header; the recorded turn has it in full. */
export function turnHeaders(decision: Decision | undefined, dropped: readonly Dropped[]): HeaderFields {
  const parts = decision === undefined ? [] : partsOf(decision);
  const repairs = dropped.flatMap(({ count, ...entry }) => {
    const what = repairIn(entry);
    return what === undefined ? [] : { what, count };
  });
  const left = dropped.flatMap(({ count, ...entry }) => {
    const what = ruleThatLeftIn(entry);
    return what === undefined ? [] : { what, count };
  });
  const gone = dropped.filter((entry) => repairIn(entry) === undefined && ruleThatLeftIn(entry) === undefined);
  return {
    "x-mallex-route": parts.join("; ").slice(0, LONGEST),
    ...(gone.length > 0 && { "x-mallex-dropped": listCounts(gone) }),
    ...(left.length > 0 && { "x-mallex-untrimmed": listCounts(left) }),
    ...(repairs.length > 0 && { "x-mallex-mended": listCounts(repairs) }),
  };
}

function partsOf(decision: Decision): string[] {
  const { intent, passed = [], switched } = decision;
  const text: Readonly<Record<string, string | undefined>> = {
    class: decision.class,
    route: decision.route,
    by: decision.by,
    intent: intent?.id,
    step: intent?.step,
    tier: decision.tier,
    profile: decision.profile,
    passed:
      passed.length === 0 ? undefined : passed.map(({ profile, reason }) => `${toToken(profile)}:${reason}`).join(","),
    switched: switched === undefined ? undefined : `${toToken(switched.from)}:${switched.reread}`,
    bound: decision.bound,
    saved: decision.saved?.toString(),
  };
  return Object.entries(text).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${name === "passed" ? value : toToken(value)}`],
  );
}

/** Names come from people's files and from requests: only what cannot break a header stays. */
function toToken(text: string): string {
  return text
    .slice(0, 60)
    .replaceAll(/[^A-Za-z0-9._#:/-]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
}

type DroppedCount = Pick<Dropped, "what" | "count">;

function listCounts(entries: readonly DroppedCount[]): string {
  const named = entries.filter(({ what }) => what !== MORE).map(({ what, count }) => `${toToken(what)}=${count}`);
  const visible = takeUpTo(LONGEST, named);
  const unlisted = entries.reduce((sum, { what, count }) => (what === MORE ? sum + count : sum), 0);
  const more = named.length - visible.length + unlisted;
  return more === 0 ? visible.join(", ") : `${visible.join(", ")}, and ${more} more`;
}

function takeUpTo(longest: number, words: readonly string[]): readonly string[] {
  let length = 0;
  const end = words.findIndex((word) => (length += word.length + 2) > longest + 2);
  return end < 0 ? words : words.slice(0, end);
}
