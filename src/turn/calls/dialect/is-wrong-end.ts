import type { Token } from "./compile-forms.ts";
import { firstDelimiters } from "./match-opening.ts";

interface Ends {
  /** Behind the value. */
  readonly delimiters: readonly string[];
  /** Forms of the next argument. */
  readonly next: readonly (readonly Token[])[];
}

/** What stands in a value tells that its own end, or the beginning of the next one, was lost. */
export function isWrongEnd(text: string, ends: Ends): boolean {
  return isDoubled(text, ends) || swallows(text, ends) || endsAnother(text, ends);
}

/** A mark stands there twice, one right behind the other. */
function isDoubled(text: string, { delimiters: [mark = ""], next }: Ends): boolean {
  return text.endsWith(mark) || openersOf(next).some((one) => text.startsWith(one));
}

/** The value holds what ends one, and a line or a value begins behind that: the beginning of an argument was lost. */
function swallows(text: string, { delimiters: [mark = ""], next }: Ends): boolean {
  const closed = text.indexOf(mark);
  if (closed < 0) return false;
  const openers = openersOf(next);
  if (openers.some((one) => text.slice(0, closed).includes(one))) return false;
  const behind = text.slice(closed + mark.length);
  return /^[^\S\n]*\n/.test(behind) || openers.some((one) => behind.includes(one));
}

/** A line of the value begins an argument, and only the closing mark behind the value ends that one. */
function endsAnother(text: string, { delimiters: [mark = ""], next }: Ends): boolean {
  return firstDelimiters(next).some((one) => {
    const at = text.lastIndexOf(one);
    return at > text.lastIndexOf(mark) && /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - 100), at));
  });
}

/** What an argument begins with, and what stands right before its value. Of one or two characters it tells nothing. */
function openersOf(forms: Ends["next"]): string[] {
  return forms.flatMap((tokens) => {
    const [first, before] = [tokens[0], tokens[tokens.findIndex((one) => "hole" in one && one.hole === "value") - 1]];
    return [first, before].flatMap((token) =>
      token !== undefined && "mark" in token && token.mark.length > 2 ? token.mark : [],
    );
  });
}
