import { textsOf, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { isOneEdit } from "../../shared/closest-word.ts";
import { locateCharacters } from "./locate-characters.ts";
import { otherTexts, type WrittenText } from "./written-texts.ts";

type DelimiterKind = "form" | "literal" | "thought" | "turnEnd" | "finder";

const FINDERS = new Set(["trim", "filters", "parts", "sources", "routes", "clientTools"]);
const FORMS = new Set(["call", "argument", "result"]);

/** Do the two delimiters of a text belong together, and is each more than a word? */
export function checkDelimiters(config: Dict): Problem[] {
  return otherTexts(config, []).flatMap((written): Problem[] => {
    const kind = kindOf(written);
    if (kind === undefined) return [];
    if (kind === "form") return doubledBraces(written) ?? wrongTags(written) ?? [];
    if (kind === "literal") return idlePlaceholder(written) ?? pair(written, kind) ?? [];
    return plainWord(written, kind) ?? pair(written, kind) ?? [];
  });
}

function kindOf({ section, key, path }: WrittenText): DelimiterKind | undefined {
  if (section === "thoughts") return "thought";
  if (key === "token") return "turnEnd";
  if (section === "dialects" && FORMS.has(key)) return "form";
  if (section === "dialects") return key === "between" || path[1] === "around" ? "literal" : undefined;
  return FINDERS.has(section) && path.at(-2) === "between" ? "finder" : undefined;
}

/** What tells the end of a pair from its start: `</x>`, `<|im_end|>`. */
const CLOSES = /(?<=^\W{1,3})\/|(?<![a-z])(?:end|close|stop)(?![a-z])/i;
const SIGNS = /\/|(?<![a-z])(?:start|begin|open|end|close|stop)(?![a-z])/gi;

/** The start of a pair, or the end of a turn before the beginning of the next. */
function pair({ key, owner }: WrittenText, kind: DelimiterKind): Problem[] | undefined {
  const [first, last] = kind === "turnEnd" ? (["next", "token"] as const) : (["start", "end"] as const);
  const [[start], [end]] = [textsOf(owner, [first]), textsOf(owner, [last])];
  if ((key !== "start" && key !== "token") || start === undefined || end === undefined) return undefined;
  const texts = { start: start.text.trim(), end: end.text.trim() };
  // From the heading that ends one section to the heading of the next, as the sections of a prompt are.
  if (isExchanged(texts) && !(kind === "finder" && HEADING.test(start.text)))
    return [createProblem("MX3198.exchanged", { ...texts, first, last }, start.at)];
  return kind === "turnEnd" ? undefined : notClosed(texts, end.at, kind);
}

interface Delimiters {
  readonly start: string;
  readonly end: string;
}

function isExchanged({ start, end }: Delimiters): boolean {
  return start.replaceAll(SIGNS, "") === end.replaceAll(SIGNS, "") && CLOSES.test(start) && !CLOSES.test(end);
}

/** More than a line, a fence or a comment, which may well be the same on both sides. */
const TAG = /^[<[](?!!).*\p{L}/u;
/** In a text of others, brackets may be the sign of a line, and some elements have no end. */
const NAMED_TAG = /^<(?!!|(?:area|br|col|embed|hr|img|input|link|meta|source|wbr)\b).*\p{L}/u;
const HEADING = /^#{1,6} \p{L}/u;

/** Of a finder the end may be any other tag. */
function notClosed({ start, end }: Delimiters, at: Location, kind: DelimiterKind): Problem[] | undefined {
  const meant = closing(start);
  const isOpening = kind === "finder" ? NAMED_TAG : TAG;
  if (start === end)
    return isOpening.test(start) ? [createProblem("MX3198.equal", { text: start, meant }, at)] : undefined;
  const [, name] = /^<([\w:-]+)>$/.exec(start) ?? [];
  const [, other] = /^<\/?([\w:-]+) ?\/?>$/.exec(end) ?? [];
  if (name === undefined || other === undefined || end === meant) return undefined;
  // From one element to another, or to a name that is misspelt.
  if (kind === "finder" && name !== other && !isMisspelt(name, other)) return undefined;
  return [createProblem("MX3198.otherName", { start, end, meant }, at)];
}

/** `<rules>` and `<rule>` are two elements. */
function isMisspelt(name: string, other: string): boolean {
  return (
    name.replace(/s$/, "") !== other.replace(/s$/, "") &&
    Math.min(name.length, other.length) > 2 &&
    isOneEdit(name, other) &&
    name.replaceAll(/\D/g, "") === other.replaceAll(/\D/g, "")
  );
}

function closing(tag: string): string {
  return tag.replace(/^[<[]\|?/, "$&/");
}

/** A form that begins with a closing tag, or ends with the tag that it began with. */
function wrongTags(written: WrittenText): Problem[] | undefined {
  const { text, at } = written;
  const [first] = /(?<=^\s*)[<[]\|?\/[\w:|-]*[>\]]?/.exec(text) ?? [];
  if (first !== undefined) {
    const where = locateCharacters(at, text, { offset: text.indexOf(first), length: first.length });
    return [createProblem("MX3198.closing", { text: first }, where)];
  }
  const [, name] = /^\s*[<[]\|?(\p{L}[\w:-]*)/u.exec(text) ?? [];
  const last = /[<[]\|?(\p{L}[\w:-]*)\|?[>\]]\s*$/u.exec(text);
  if (last === null) return wrongName(written, name);
  if (last.index === text.search(/\S/) || last[1] !== name) return undefined;
  const found = last[0].trim();
  // `<x|>` closes `<|x>`.
  if (/^.\p{L}[\w:-]*\|/u.test(found)) return undefined;
  const where = locateCharacters(at, text, { offset: last.index, length: found.length });
  return [createProblem("MX3198.equal", { text: found, meant: closing(found) }, where)];
}

/** `<call>{json}</cal>` */
function wrongName({ text, at }: WrittenText, name = ""): Problem[] | undefined {
  const last = /<\/([\w:-]+)>\s*$/.exec(text);
  if (last === null || !new RegExp(`^\\s*<${name}>`).test(text) || !isMisspelt(name, last[1] ?? "")) return undefined;
  const where = locateCharacters(at, text, { offset: last.index, length: last[0].trim().length });
  return [createProblem("MX3198.otherName", { start: `<${name}>`, end: last[0].trim(), meant: `</${name}>` }, where)];
}

const PLACEHOLDER = "(?:name|arguments|json|python|id|key|value|text)";

/** `{{json}}`, as templates write names. */
function doubledBraces({ text, at }: WrittenText): Problem[] | undefined {
  const match = new RegExp(String.raw`\{\{ ?(${PLACEHOLDER}) ?\}\}`).exec(text);
  if (match === null) return undefined;
  const [found, name = ""] = match;
  const where = locateCharacters(at, text, { offset: match.index, length: found.length });
  return [createProblem("MX3198.braces", { found, name }, where)];
}

function idlePlaceholder({ text, at, key, path }: WrittenText): Problem[] | undefined {
  const [found] = new RegExp(String.raw`\{${PLACEHOLDER}\}`).exec(text) ?? [];
  const name = key === "between" ? key : `${path[1]}.${key}`;
  return found === undefined ? undefined : [createProblem("MX3198.placeholder", { found, name }, at)];
}

const WORDS: Readonly<Partial<Record<DelimiterKind, "MX3198.thought" | "MX3198.turnEnd">>> = {
  thought: "MX3198.thought",
  turnEnd: "MX3198.turnEnd",
};

/** A word without any sign is in answers, too. */
function plainWord({ key, text, at }: WrittenText, kind: DelimiterKind): Problem[] | undefined {
  const id = key === "end" ? undefined : WORDS[kind];
  return id !== undefined && /^\p{L}[\p{L}\d]*$/u.test(text) ? [createProblem(id, { text }, at)] : undefined;
}
