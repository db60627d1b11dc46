import type { CompileResult } from "../compile/compile.ts";
import { createRedactor } from "../observe/redact.ts";
import type { Packs } from "../prove/explain-turn.ts";
import { thirdPartyPacks } from "../compile/1-load/foreign-packs.ts";
import { packTexts } from "../prove/pack-texts.ts";

/** The packs that others may have written, and what they say: that is shown; a key that somebody has left in it is not. */
export function thirdPartyPackTexts(compiled: Pick<CompileResult, "config" | "sources" | "texts">): Packs {
  const redact = createRedactor([]);
  const texts = packTexts(compiled).map((packText) => ({ ...packText, text: redact(packText.text) }));
  return { names: thirdPartyPacks(compiled.sources), texts };
}
