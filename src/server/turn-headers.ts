import type { Decision, Dropped } from "../terms/report.ts";
import type { HeaderFields } from "./respond.ts";
import { whatWasMended } from "../terms/mended-call.ts";

const LONGEST = 1000;

/** The decision, what the model did not get to see, and what was mended in its calls, short enough for a header; the recorded turn has it in full. */
export function turnHeaders(decision: Decision | undefined, dropped: readonly Dropped[]): HeaderFields {
  const parts = decision === undefined ? [] : partsOf(decision);
  const mended = dropped.flatMap(({ count, ...entry }) => counted(whatWasMended(entry), count));
  const gone = dropped.filter((entry) => whatWasMended(entry) === undefined);
  const counts = gone.flatMap(({ what, count }) => counted(what, count));
  return {
    "x-mallex-route": parts.join("; ").slice(0, LONGEST),
    ...(counts.length > 0 && { "x-mallex-dropped": shorten(counts) }),
    ...(mended.length > 0 && { "x-mallex-mended": shorten(mended) }),
  };
}

function counted(what: string | undefined, count: number): string[] {
  return what === undefined ? [] : [`${toToken(what)}=${count}`];
}

function partsOf(decision: Decision): string[] {
  const { intent, passed = [], switched } = decision;
  const said: Readonly<Record<string, string | undefined>> = {
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
  return Object.entries(said).flatMap(([name, value]) =>
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

function shorten(counts: readonly string[]): string {
  let line = "";
  for (const [at, count] of counts.entries()) {
    if (line.length + count.length > LONGEST) return `${line}, and ${counts.length - at} more`;
    line += at === 0 ? count : `, ${count}`;
  }
  return line;
}
