import type { Decision, Dropped } from "../terms/report.ts";
import type { HeaderFields } from "./respond.ts";

const LONGEST = 1000;

/** The decision and what the model did not get to see, short enough for a header; the recorded turn has it in full. */
export function turnHeaders(decision: Decision, dropped: readonly Dropped[]): HeaderFields {
  const said = Object.entries({
    class: decision.class,
    route: decision.route,
    tier: decision.tier,
    profile: decision.profile,
    saved: decision.saved?.toString(),
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const parts = said.map(([name, value]) => `${name}=${toToken(value)}`);
  const counts = dropped.map(({ what, count }) => `${toToken(what)}=${count}`);
  return {
    "x-mallex-decision": parts.join("; "),
    ...(counts.length > 0 && { "x-mallex-dropped": shorten(counts) }),
  };
}

/** Names come from people's files and from requests: only what cannot break a header stays. */
function toToken(text: string): string {
  return text
    .slice(0, 60)
    .replaceAll(/[^A-Za-z0-9._#:/-]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
}

function shorten(counts: readonly string[]): string {
  let line = "";
  for (const [at, count] of counts.entries()) {
    if (line.length + count.length > LONGEST) return `${line}, and ${counts.length - at} more`;
    line += at === 0 ? count : `, ${count}`;
  }
  return line;
}
