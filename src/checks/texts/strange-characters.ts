import { thirdPartyPacks, type Layer } from "../../config/layers/layer.ts";
import type { Dict, Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { remoteSpec } from "../../shared/pack-spec.ts";
import { locateCharacters } from "./locate-characters.ts";
import { isNote, isProse, literalTexts, namedTexts, otherTexts, type WrittenText } from "./written-texts.ts";

/** Characters that nobody sees. Joiners belong to emoji and to scripts that need them. */
const INVISIBLE =
  /[\u00A0\u00AD\u061C\u180E\u2000-\u200B\u2028-\u202F\u205F-\u206F\u3000\uFEFF]|(?<=[!-~])[\u200C\u200D]|[\u200C\u200D](?=[!-~])/u;
/** A word with letters of two scripts that look alike. */
const MIXED =
  /[\p{Script=Latin}]+[\p{Script=Cyrillic}\p{Script=Greek}]+[\p{Script=Latin}]+|[\p{Script=Cyrillic}]+[\p{Script=Latin}]+[\p{Script=Cyrillic}]+/u;
/** Without any of these, a text has nothing strange. */
const SUSPECT = /[^ -~]|["'\\]|\/\//;
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

/** Does a text have characters that a person does not see, or signs that are part of it by mistake? */
export function checkStrangeCharacters(config: Dict, layers: readonly Layer[]): Problem[] {
  const thirdParty = thirdPartyPacks(layers);
  const compared = [...literalTexts(config), ...namedTexts(config, NAMES)];
  const check = (written: WrittenText, quoteOf: (written: WrittenText) => string | undefined): Problem[] => {
    if (!SUSPECT.test(written.text)) return [];
    const file = written.at.file ?? "";
    if (remoteSpec(file) !== undefined) return [];
    return (thirdParty.has(file) ? undefined : strangeLetter(written)) ?? straySigns(written, quoteOf(written));
  };
  return [
    ...compared.flatMap((written) => check(written, strayQuote)),
    ...otherTexts(config, compared).flatMap((written) => check(written, curlyQuotes)),
  ];
}

/** The same in the texts of a test, which may be in a file of its own. */
export function checkTestTexts(test: Dict): Problem[] {
  const tests: Tree = { kind: "list", items: [test], at: test.at };
  return checkStrangeCharacters({ ...test, entries: new Map([["tests", { keyAt: test.at, value: tests }]]) }, []);
}

/** Others report those of packs, which may hide something from people. */
function strangeLetter(written: WrittenText): Problem[] | undefined {
  const { text, at } = written;
  if (isNote(written)) return undefined;
  const hidden = isMeant(written) ? undefined : invisibleIn(written);
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return [createProblem("MX3015.invisible", { code }, locateCharacters(at, text, { offset: text.indexOf(hidden) }))];
  }
  const [word] = MIXED.exec(text) ?? [];
  return word === undefined ? undefined : [createProblem("MX3015.mixed", { word }, at)];
}

/** Characters of a text that a hint repeats. */
const LONGEST = 60;

function straySigns(written: WrittenText, quote: string | undefined): Problem[] {
  const stray = isNote(written) ? undefined : (quote ?? halfQuote(written));
  if (stray === undefined) return straySign(written);
  if (!stray.includes("…")) return [createProblem("MX3141.single", { quote: stray }, written.at)];
  const inner = written.text.slice(1, -1);
  const straight = inner.length > LONGEST || inner.includes("\n") ? `"…" or '…'` : JSON.stringify(inner);
  return [createProblem("MX3141.curly", { quote: stray, straight }, written.at)];
}

/** Blanks that languages have before and behind their signs, and between digits. */
const TYPOGRAPHIC = /[\u00A0\u202F](?=[?!:;»%€–—\d])|(?<=[«\d–—])[\u00A0\u202F]/gu;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function invisibleIn(written: WrittenText): string | undefined {
  const { text } = written;
  const read = isProse(written) ? text.replaceAll(TYPOGRAPHIC, "") : text;
  const found = INVISIBLE.exec(read)?.[0];
  return found === "\u3000" && EAST_ASIAN.test(text) ? undefined : found;
}

/** Whether such characters don't count, or are written as escapes. */
function isMeant({ section, key, text, at }: WrittenText): boolean {
  if (section === "neverLeaves" && key === "contains") return true;
  const quotes = (at.length ?? -1) - text.length;
  return !text.includes("\n") && quotes > 2;
}

/** Quotes that a word processor has put around a text. */
function curlyQuotes({ text }: Pick<WrittenText, "text">): string | undefined {
  const [curly] = /^[“”„‟«»][^“”„‟«»]*[“”«»]$|^[‘’‚‛].*[’‘]$/su.exec(text) ?? [];
  return curly === undefined || text.length < 2 ? undefined : `${text.at(0)}…${text.at(-1)}`;
}

/** The same, or one that is left of a pair, in a text that is compared. */
function strayQuote({ text, key }: WrittenText): string | undefined {
  const curly = curlyQuotes({ text });
  if (curly !== undefined) return curly;
  const count = text.split('"').length - 1;
  if (count === 1 && (text.startsWith('"') || text.endsWith('"')) && key !== "matches") return '"';
  const [single] =
    /^'(?=[^']*$)(?!(?:tis|twas|til|em|cause|n|s|d|ll|re|ve|m|t|round|bout|neath|fore|kay)\b)/iu.exec(text) ?? [];
  if (single !== undefined && key !== "matches") return "'";
  const [open] = /^[“‘](?=[^”’]*$)|(?<=^[^“]*)”$/u.exec(text) ?? [];
  return open;
}

/** Whether YAML's own quotes are around a text. */
function isPlain({ text, at }: WrittenText): boolean {
  return at.length === text.length && !text.includes("\n");
}

/** A quote at the end of a text that has none at its start: in plain texts YAML has no quotes. */
function halfQuote(written: WrittenText): string | undefined {
  const { text } = written;
  if (!isPlain(written)) return undefined;
  const [inches] = /\s\d+(?:\.\d+)?["']$/.exec(text) ?? [];
  if (inches !== undefined) return undefined;
  if (text.endsWith('"')) return countOf(text, /"/g) % 2 === 1 ? '"' : undefined;
  const isOdd = text.endsWith("'") && countOf(text, /(?<!\p{L})'|'(?!\p{L})/gu) % 2 === 1;
  // The users' files, goin'.
  return isOdd && !(/(?:s|in)'$/i.test(text) && !isName(written)) ? "'" : undefined;
}

function isName(written: WrittenText): boolean {
  return !isProse(written) && /^\S+$/.test(written.text);
}

function countOf(text: string, find: RegExp): number {
  return [...text.matchAll(find)].length;
}

/** Keys whose texts have backslashes of their own. */
const WITH_BACKSLASHES = new Set(["matches", "path", "project", "file", "command", "args", "client", "prompt"]);

/** Signs that mean something in other places: escapes without double quotes, comments of other languages. */
function straySign(written: WrittenText): Problem[] {
  const { text, at, key } = written;
  const quotes = (at.length ?? -1) - text.length;
  if (text.includes("\n") || (quotes !== 0 && quotes !== 2)) return [];
  if (isCode(text)) return [];
  const [escape] = WITH_BACKSLASHES.has(key) ? [] : (/\\[nt](?![a-z\d_])/.exec(text) ?? []);
  if (escape !== undefined)
    return [createProblem("MX3173.escape", { escape, instead: text.replaceAll('"', String.raw`\"`) }, at)];
  const [comment] = isPlain(written) ? (/\s\/\/\s.*$/.exec(text) ?? []) : [];
  return comment === undefined ? [] : [createProblem("MX3173.comment", { comment: comment.trim() }, at)];
}

/** A path of Windows, or code. */
function isCode(text: string): boolean {
  return /["'`(;]|[A-Za-z]:\\|^\\\\/.test(text);
}
