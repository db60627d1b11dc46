import { MORE, repairIn, ruleThatLeftIn, type Decision, type Dropped } from "../../shared/turn-report.ts";
import type { TurnTrace } from "../context/turn-trace.ts";
import { clientName, type DecodedRequest } from "../http/client-protocols.ts";
import type { HeaderFields } from "../http/respond.ts";

const LONGEST = 1000;

/** The headers of a turn so far, in the client's names of fields. */
export function traceHeaders(
  { decision, prepared, search }: Pick<TurnTrace, "decision" | "prepared" | "search">,
  names?: DecodedRequest["names"],
): HeaderFields {
  const dropped = prepared?.dropped ?? [];
  const headers = turnHeaders(
    decision,
    dropped.map((entry) => ({ ...entry, what: clientName(entry.what, names) })),
  );
  return search === undefined ? headers : { ...headers, "x-mallex-search": search };
}

/** The decision, what was dropped, which rules left something in, and repaired calls, short enough for headers; the recorded turn has all of it. */
export function turnHeaders(decision: Decision | undefined, dropped: readonly Dropped[]): HeaderFields {
  const lost: DroppedCount[] = [];
  const untrimmed: DroppedCount[] = [];
  const repaired: DroppedCount[] = [];
  for (const entry of dropped) {
    const { what, count } = entry;
    const repair = repairIn(entry);
    const rule = ruleThatLeftIn(entry);
    if (repair !== undefined) repaired.push({ what: repair, count });
    if (rule !== undefined) untrimmed.push({ what: rule, count });
    if (repair === undefined && rule === undefined) lost.push({ what, count });
  }
  return {
    "x-mallex-route": decision === undefined ? "" : describe(decision).slice(0, LONGEST),
    ...(lost.length > 0 && { "x-mallex-dropped": listCounts(lost) }),
    ...(untrimmed.length > 0 && { "x-mallex-untrimmed": listCounts(untrimmed) }),
    ...(repaired.length > 0 && { "x-mallex-mended": listCounts(repaired) }),
  };
}

function describe(decision: Decision): string {
  const { intent, passed = [], switched } = decision;
  const text: Readonly<Record<string, string | undefined>> = {
    class: decision.class,
    route: decision.route,
    by: decision.by,
    intent: intent?.id,
    step: intent?.step,
    tier: decision.tier,
    profile: decision.profile,
    passed: passed.map(({ profile, reason }) => `${toToken(profile)}:${reason}`).join(",") || undefined,
    switched: switched && `${toToken(switched.from)}:${switched.reread}`,
    bound: decision.bound,
    saved: decision.saved?.toString(),
  };
  return Object.entries(text)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${name === "passed" ? value : toToken(value)}`]))
    .join("; ");
}

/** Names come from users' files and from requests: only characters that can't break a header are kept. */
function toToken(text: string): string {
  return text
    .slice(0, 60)
    .replaceAll(/[^A-Za-z0-9._#:/@-]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
}

type DroppedCount = Pick<Dropped, "what" | "count">;

function listCounts(entries: readonly DroppedCount[]): string {
  const named = entries.filter(({ what }) => what !== MORE).map(({ what, count }) => `${toToken(what)}=${count}`);
  let length = 0;
  const end = named.findIndex((word) => (length += word.length + 2) > LONGEST + 2);
  const visible = end < 0 ? named : named.slice(0, end);
  const unlisted = entries.reduce((sum, { what, count }) => (what === MORE ? sum + count : sum), 0);
  const more = named.length - visible.length + unlisted;
  return more === 0 ? visible.join(", ") : `${visible.join(", ")}, and ${more} more`;
}
