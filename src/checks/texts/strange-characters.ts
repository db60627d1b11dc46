import { thirdPartyPacks, type Layer } from "../../config/layers/layer.ts";
import type { Dict } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { literalTexts, namedTexts, type WrittenText } from "./written-texts.ts";

/** Characters that nobody sees. Joiners belong to emoji and to scripts that need them. */
const INVISIBLE =
  /[\u00A0\u00AD\u061C\u180E\u2000-\u200B\u2028-\u202F\u205F-\u206F\u3000\uFEFF]|(?<=[!-~])[\u200C\u200D]|[\u200C\u200D](?=[!-~])/u;
/** A word with letters of two scripts that look alike. */
const MIXED =
  /[\p{Script=Latin}]+[\p{Script=Cyrillic}\p{Script=Greek}]+[\p{Script=Latin}]+|[\p{Script=Cyrillic}]+[\p{Script=Latin}]+[\p{Script=Cyrillic}]+/u;
/** Of names with patterns and of expressions. */
const NAMES = new Set([
  "model",
  "tools",
  "agent",
  "session",
  "project",
  "unless",
  "path",
  "matches",
  "outputField",
  "tag",
]);

/** Does a text have characters that a person does not see, or quotes that are part of it by mistake? */
export function checkStrangeCharacters(config: Dict, layers: readonly Layer[]): Problem[] {
  const thirdParty = thirdPartyPacks(layers);
  return [...literalTexts(config), ...namedTexts(config, NAMES)].flatMap((written) => {
    const { text, at } = written;
    if (thirdParty.has(at.file ?? "")) return [];
    const hidden = isMeant(written) ? undefined : INVISIBLE.exec(text)?.[0];
    if (hidden !== undefined) {
      const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return [createProblem("MX3015.invisible", { code }, at)];
    }
    const [word] = MIXED.exec(text) ?? [];
    if (word !== undefined) return [createProblem("MX3015.mixed", { word }, at)];
    const quote = strayQuote(written);
    return quote === undefined ? [] : [createProblem("MX3141", { quote }, at)];
  });
}

/** Whether such characters don't count, or are written as escapes. */
function isMeant({ section, key, text, at }: WrittenText): boolean {
  if (section === "neverLeaves" && key === "contains") return true;
  const quotes = (at.length ?? -1) - text.length;
  return !text.includes("\n") && quotes > 2;
}

/** Quotes that a word processor has put around a text, or one that is left of a pair. */
function strayQuote({ text, key }: WrittenText): string | undefined {
  const [curly] = /^[“”„].*[“”]$|^[‘’‚].*[’‘]$/su.exec(text) ?? [];
  if (curly !== undefined) return `${text.at(0)}…${text.at(-1)}`;
  const count = text.split('"').length - 1;
  if (count === 1 && (text.startsWith('"') || text.endsWith('"')) && key !== "matches") return '"';
  const [single] = /^'(?=[^']*$)(?!(?:tis|twas|til|em|cause|n|s|d)\b)/iu.exec(text) ?? [];
  if (single !== undefined && key !== "matches") return "'";
  const [open] = /^[“‘](?=[^”’]*$)|(?<=^[^“]*)”$/u.exec(text) ?? [];
  return open;
}
