import type { Granted, PowersDiff } from "../prove/compare-powers.ts";
import type { Deed } from "../prove/deed.ts";
import { printDeeds } from "../prove/print-deeds.ts";
import { seen } from "../prove/seen.ts";

export interface Shown {
  readonly file: string;
  readonly deeds: readonly Deed[];
  /** Whether the person has allowed all of it. */
  readonly isKnown: boolean;
  /** What is different since the person allowed some of it. */
  readonly since: PowersDiff | undefined;
  /** Also what is as it was. */
  readonly whole?: boolean;
}

/** What a file would do on this machine, for the person who decides; after a change only what is different, and what belongs to it. */
export function printClaim({ file, deeds, isKnown, since, whole = false }: Shown): string {
  if (deeds.length === 0 && !isDifferent(since)) return `${file} uses no machine powers: nothing to trust`;
  if (!isDifferent(since))
    return `${file} ${isKnown ? "may do this" : "wants to do this"} on this machine:\n${printDeeds(deeds)}`;
  const { added, changed, gone } = since;
  const remarks = new Map<Granted, string>([
    ...added.map((power) => [power, "new"] as const),
    ...changed.map(({ power, before }) => [power, `changed, it was ${JSON.stringify(before)}`] as const),
  ]);
  const touched = new Set([...remarks.keys(), ...gone].map(ownerOf));
  const shown = deeds
    .filter(({ powers }) => whole || powers.some((power) => touched.has(ownerOf(power))))
    .map((deed) => {
      const [first, ...others] = deed.powers.toSorted((a, b) => Number(remarks.has(b)) - Number(remarks.has(a)));
      return first === undefined ? deed : { ...deed, powers: [first, ...others] as const };
    });
  const removed = gone.map(({ path, value }) => `    ${seen(`${path}: ${JSON.stringify(value)}`)}`);
  const rest = deeds.length - shown.length;
  return [
    `${file} wants to do something else on this machine than what you trusted:`,
    ...(shown.length > 0 ? [printDeeds(shown, ({ powers: [power] }) => remarks.get(power) ?? "")] : []),
    ...(removed.length > 0 ? ["  does no more", ...removed] : []),
    ...(rest > 0 ? ["The rest is as you trusted it; see all of it with: mallex trust --show"] : []),
  ].join("\n");
}

function isDifferent(since: PowersDiff | undefined): since is PowersDiff {
  return since !== undefined && since.added.length + since.changed.length + since.gone.length > 0;
}

/** Values of one backend belong together: with another URL a key goes elsewhere. */
function ownerOf({ path }: Granted): string {
  return path.startsWith("backends.") ? path.split(".").slice(0, 2).join(".") : path;
}
