import type { Style } from "../problem/print-text.ts";
import { printEffects } from "../prove/print-effects.ts";
import { printPacks } from "../prove/print-packs.ts";
import { seen } from "../prove/seen.ts";
import type { Update } from "./prepare-update.ts";

/** All that a person has to know before packs are let in. */
export function printUpdate(
  { packs, tests, unused }: Pick<Update, "packs" | "tests" | "unused">,
  style: Style,
): string {
  const gone = unused.map((key) => `${seen(key)}: nothing extends it, so the lock drops it`);
  const effects = packs.length === 0 ? "" : printEffects(tests, style);
  return [printPacks(packs, style), gone.join("\n"), effects].filter((part) => part !== "").join("\n\n");
}
