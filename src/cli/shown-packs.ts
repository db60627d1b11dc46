import type { Compiled } from "../compile/compile.ts";
import { createRedactor } from "../observe/redact.ts";
import type { Packs } from "../prove/explain-turn.ts";
import { foreignPacks } from "../compile/1-load/foreign-packs.ts";
import { packTexts } from "../prove/pack-texts.ts";

/** The packs that others may have written, and what they say: that is shown; a key that somebody has left in it is not. */
export function shownPacks(compiled: Pick<Compiled, "config" | "sources" | "texts">): Packs {
  const redact = createRedactor([]);
  const texts = packTexts(compiled).map((said) => ({ ...said, text: redact(said.text) }));
  return { names: foreignPacks(compiled.sources), texts };
}
