import type { NewerRelease } from "../fetch/find-newer.ts";
import type { TextStyle } from "../problem/print-text.ts";
import { printEffects } from "../prove/print-effects.ts";
import { printPacks } from "../prove/print-packs.ts";
import { escapeUntrusted } from "../prove/seen.ts";
import type { Update } from "./prepare-update.ts";

/** All that a person has to know before packs are let in. */
export function printUpdate(
  { packs, tests, unused, newer }: Pick<Update, "packs" | "tests" | "unused" | "newer">,
  style: TextStyle,
): string {
  const gone = unused.map((key) => `${escapeUntrusted(key)}: nothing extends it, so the lock drops it`);
  const effects = packs.length === 0 ? "" : printEffects(tests, style);
  return [printPacks(packs, style), gone.join("\n"), effects, printNewer(newer).join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What an update does not take, because the file names another tag or range. */
export function printNewer(newer: readonly NewerRelease[]): string[] {
  return newer.map(({ key, newer: release, write }) => {
    const [is, to] = [escapeUntrusted(release), escapeUntrusted(write)];
    return `${escapeUntrusted(key)}: ${is} is newer; to take it, write \`${to}\` in \`extends\` and run \`mallex update\` again`;
  });
}
