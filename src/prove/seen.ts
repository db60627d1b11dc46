import { visible } from "../problem/visible.ts";

/**
 * A text of somebody else, for a person who has to judge it: as `visible`, and what nobody sees stands there by its number. A model reads
 * words that are written in such characters; the one who lets them in has to see that they are there.
 * @see unicode.org/reports/tr44, Default_Ignorable_Code_Point
 */
export function escapeUntrusted(text: string): string {
  return visible(text).replaceAll(
    /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu,
    (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
