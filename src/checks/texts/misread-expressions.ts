import type { Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { locateCharacters } from "./locate-characters.ts";
import { expressions, type WrittenText } from "./written-texts.ts";

/** What POSIX calls sets of characters, as JavaScript writes them. */
const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alnum: "[A-Za-z0-9]",
  alpha: "[A-Za-z]",
  blank: "[ \\t]",
  digit: "[0-9]",
  lower: "[a-z]",
  punct: "[!-\\/:-@]",
  space: "\\s",
  upper: "[A-Z]",
  word: "\\w",
  xdigit: "[0-9A-Fa-f]",
};

/** Has an expression a part that means something else than it seems to? */
export function checkMisreadExpressions(config: Dict): Problem[] {
  return expressions(config).flatMap(
    (written) =>
      posixClass(written) ??
      longDash(written) ??
      countedLetter(written) ??
      rangeInGroup(written) ??
      lostCount(written) ??
      wrongSet(written) ??
      anchoredAlternatives(written) ??
      [],
  );
}

function posixClass(written: WrittenText): Problem | undefined {
  const match = /(?<!\[)\[:([a-z]+):\]/.exec(written.text);
  const [found, name = ""] = match ?? [];
  const instead = POSIX_CLASSES[name];
  if (match === null || found === undefined || instead === undefined) return undefined;
  return createProblem("MX3176.posix", { found, instead }, within(written, match.index, found.length));
}

/** `[0–9]`: a word processor has replaced the hyphen. */
function longDash(written: WrittenText): Problem | undefined {
  const match = /\[[^\][]*?([A-Za-z0-9][\u2010-\u2015\u2212][A-Za-z0-9])[^\][]*\]/.exec(written.text);
  const [found, range = ""] = match ?? [];
  if (match === null || found === undefined) return undefined;
  const instead = found.replace(range, range.replace(/(?<=^.)./, "-"));
  return createProblem("MX3176.dash", { found, instead }, within(written, match.index, found.length));
}

/** `CUST-d{6}`, for `\d{6}`. `w{3}` begins addresses. */
function countedLetter(written: WrittenText): Problem | undefined {
  const match = /(?<![\\\p{Ll}\p{N}_[])([ds])\{\d+(?:,\d*)?\}/u.exec(written.text);
  const [found, letter = ""] = match ?? [];
  if (match === null || found === undefined) return undefined;
  const instead = `\\${found}`;
  const literal = found.replace(letter, `[${letter}]`);
  return createProblem(
    "MX3176.letter",
    { found, letter, instead, literal },
    within(written, match.index, found.length),
  );
}

/** `(0-9){8}`, for `[0-9]{8}`. */
function rangeInGroup(written: WrittenText): Problem | undefined {
  const match = /(?<![\\[])\(((?:0-9|a-z|A-Z)+)\)/.exec(written.text);
  const [found, range = ""] = match ?? [];
  if (match === null || found === undefined) return undefined;
  return createProblem(
    "MX3176.range",
    { found, range, instead: `[${range}]` },
    within(written, match.index, found.length),
  );
}

/** `CUST-[0-9]8`, for `[0-9]{8}`. Behind other digits it may be a number in full, and elsewhere than in a rule of privacy a name. */
function lostCount(written: WrittenText): Problem | undefined {
  if (written.section !== "neverLeaves") return undefined;
  const match = /(?<=[\p{L}_-]|\)|^)(\[0-9\]|\\d)([2-9]|1\d)(?=$|\\b|\$|[-_ )])/u.exec(written.text);
  const [found, set = "", count = ""] = match ?? [];
  if (match === null || found === undefined) return undefined;
  const words = {
    found,
    set,
    count,
    instead: `${set}{${count}}`,
    literal: `${set}[${count.charAt(0)}]${count.slice(1)}`,
  };
  return createProblem("MX3176.count", words, within(written, match.index, found.length));
}

/** `[A-z]`, `[1-12]` and `[foo|bar]`: what is in brackets are single characters. */
function wrongSet(written: WrittenText): Problem | undefined {
  const match = /(?<!\\)\[\^?(?:[^\]\\]*?(A-z)[^\]]*|\d+-\d{2,}|[A-Za-z]{2,}(?:\|[A-Za-z]{2,})+)\]/.exec(written.text);
  const [found, letters] = match ?? [];
  if (match === null || found === undefined) return undefined;
  const at = within(written, match.index, found.length);
  if (letters !== undefined)
    return createProblem("MX3176.letters", { found, instead: found.replace(letters, "A-Za-z") }, at);
  if (found.includes("|"))
    return createProblem("MX3176.words", { found, instead: `(?:${found.replace(/^\[\^?/, "").slice(0, -1)})` }, at);
  return isNumber(found) ? createProblem("MX3176.number", { found }, at) : undefined;
}

/** `[5-79]` may be meant; `[1-12]`, `[0-255]` and `[0-59]` say less than they seem to. */
function isNumber(set: string): boolean {
  const [, start = "", end = "", more = ""] = /(\d+)-(\d)(\d+)/.exec(set) ?? [];
  const extra = more.split("").map(Number);
  const isOdd = extra.some((digit) => digit >= Number(start) && digit <= Number(end) + 1);
  return start.length > 1 || isOdd || start === end || new Set(extra).size < extra.length || `${end}${more}` === "59";
}

/** `^a|b|c$`: of three words, the anchors belong to the first and to the last. Of two, that may be meant. */
function anchoredAlternatives(written: WrittenText): Problem | undefined {
  const found = /^\^([\w -]+(?:\|[\w -]+){2,})\$$/.exec(written.text)?.[1];
  if (found === undefined) return undefined;
  const words = { first: found.split("|").at(0) ?? "", last: found.split("|").at(-1) ?? "", instead: `^(${found})$` };
  return createProblem("MX3176.anchors", words, written.at);
}

function within({ at, text }: WrittenText, offset: number, length: number): Problem["at"] {
  return locateCharacters(at, text, { offset, length });
}
