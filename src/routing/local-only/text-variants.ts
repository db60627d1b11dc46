import { withoutPrefix } from "../../shared/text/line-prefix.ts";
import { decodeBase64, decodeLongRuns } from "./decode-base64.ts";
import { withoutDots } from "./path-forms.ts";
import { isText, readableStretches, textOfBytes } from "./byte-text.ts";
import { visibleText } from "./normalize-text.ts";

/** How deep encodings may be nested: JSON in JSON in JSON. */
const MOST_STEPS = 3;
/** Base64 or hexadecimal digits may contain each other, once. */
const MOST_LAYERS = 2;

/**
 * The readings of a text: as it is, decoded step by step, without the prefixes that tools add to lines, with `..` in paths
 * resolved, and all of that for what its base64 and hexadecimal digits decode to. Yields undefined between two of them as a
 * pause.
 */
export function* readingsOf(text: string, layers: number = MOST_LAYERS): Generator<string | undefined> {
  const known = new Set([""]);
  function* unknown(reading: string): Generator<string> {
    if (!known.has(reading)) yield reading;
    known.add(reading);
  }
  yield* unknown(text);
  let decoded = text;
  for (let step = 0; step < MOST_STEPS; step++) {
    yield undefined;
    const next = decodeText(decoded);
    if (next === decoded) break;
    decoded = next;
    yield* unknown(decoded);
  }
  for (const reading of new Set([text, decoded])) {
    yield undefined;
    yield* unknown(prefixedLines(reading));
    yield* unknown(withoutDots(reading));
  }
  yield* unknown(decodeQuotedPrintable(decoded));
  if (layers === 0) return;
  // A preceding escape may have consumed one of its letters.
  const bytes = [yield* decodeBase64(decoded), decodeHex(decoded)];
  if (text !== decoded) bytes.push(yield* decodeLongRuns(text));
  for (const found of bytes.flatMap((one) => [...unknown(one)]))
    for (const piece of piecesOf(found)) yield* readingsOf(piece, layers - 1);
}

/**
 * Only the lines with a tool's prefix, without it, and their neighbours: text that an expression searches anyway is not searched
 * twice. Empty where no line has a prefix.
 */
function prefixedLines(text: string): string {
  const lines = text.split("\n");
  const bare = lines.map((line) => (line === "" ? line : withoutPrefix(line)));
  const isChanged = (at: number): boolean => bare[at] !== lines[at]?.trimStart();
  const kept: string[] = [];
  let last = -1;
  for (const [at, line] of bare.entries()) {
    if (!isChanged(at - 1) && !isChanged(at) && !isChanged(at + 1)) continue;
    if (last >= 0 && last < at - 1) kept.push(GAP);
    kept.push(line);
    last = at;
  }
  return kept.join("\n");
}

/** Between lines that are not adjacent. */
const GAP = "…";

/** Longer texts are searched in pieces, in UTF-16 units. */
const LONGEST = 50_000;
/** The overlap of two parts: anything up to this length is complete in one of them. */
const SHARED = 15_000;
/** A piece ends between two words, at most this far back. */
const LONGEST_WORD = 1000;

/** Splits a long text into overlapping pieces that are fast to search. */
export function* piecesOf(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = betweenWords(text, start + LONGEST);
    yield text.slice(start, end);
    start = betweenWords(text, end - SHARED);
  }
  yield start === 0 ? text : text.slice(start);
}

function betweenWords(text: string, latest: number): number {
  for (let at = latest; at > latest - LONGEST_WORD; at--) if (/\s/.test(text.charAt(at))) return at;
  return latest;
}

const ESCAPE =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([bfnrtv])|([0-3][0-7]{2})|([^\p{L}\p{N}\n\r]))/gu;
const LETTERS: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const PERCENT = /(?:%[0-9a-fA-F]{2})+/g;
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,23}));?/g;
/** Characters that may encode a blank or a character of a path. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  bsol: "\\",
  colon: ":",
  emsp: " ",
  emsp13: " ",
  emsp14: " ",
  ensp: " ",
  gt: ">",
  hairsp: " ",
  hyphen: "-",
  numsp: " ",
  puncsp: " ",
  ApplyFunction: "",
  InvisibleComma: "",
  InvisibleTimes: "",
  NoBreak: "",
  af: "",
  ic: "",
  it: "",
  lrm: "",
  rlm: "",
  NonBreakingSpace: " ",
  MediumSpace: " ",
  ThickSpace: " ",
  ThinSpace: " ",
  VeryThinSpace: " ",
  ZeroWidthSpace: "",
  AElig: "Æ",
  aelig: "æ",
  Oslash: "Ø",
  oslash: "ø",
  szlig: "ß",
  lowbar: "_",
  lt: "<",
  nbsp: " ",
  NewLine: "\n",
  period: ".",
  quot: '"',
  shy: "",
  sol: "/",
  Tab: "\t",
  thinsp: " ",
  zwj: "",
  zwnj: "",
};

/** Letters with an accent: `&eacute;`. */
const ACCENTED = /^([a-zA-Z])(acute|caron|cedil|circ|grave|ring|tilde|uml)$/;
const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  caron: "\u030C",
  cedil: "\u0327",
  circ: "\u0302",
  grave: "\u0300",
  ring: "\u030A",
  tilde: "\u0303",
  uml: "\u0308",
};

/**
 * A text decoded by one step: escapes of JSON, programming languages and shells, percent encoding, HTML entities, and without
 * invisible characters. Returns the same string where nothing is encoded.
 */
function decodeText(text: string): string {
  return visibleText(withoutEntities(withoutPercents(withoutEscapes(text))));
}

function withoutEscapes(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(ESCAPE, (all, ...found: (string | undefined)[]) => {
    const [braced, four, eight, two, letter, octal, sign] = found;
    if (letter !== undefined) return LETTERS[letter] ?? letter;
    if (sign !== undefined) return sign;
    const code =
      octal === undefined ? Number.parseInt(braced ?? four ?? eight ?? two ?? "", 16) : Number.parseInt(octal, 8);
    return letterOf(code) ?? all;
  });
}

function withoutPercents(text: string): string {
  if (!text.includes("%")) return text;
  return text.replaceAll(PERCENT, (run) => {
    const codes = run.slice(1).split("%");
    return textOfBytes(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
  });
}

function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(ENTITY, (all, ...found: (string | undefined)[]) => {
    const [decimal, hex, name] = found;
    if (name !== undefined) return NAMED[name] ?? accented(name) ?? all;
    return letterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)) ?? all;
  });
}

function accented(name: string): string | undefined {
  const [, letter, accent = ""] = ACCENTED.exec(name) ?? [];
  return letter === undefined ? undefined : `${letter}${ACCENTS[accent] ?? ""}`;
}

function letterOf(code: number): string | undefined {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** Pairs of digits, with any separator, also each with a leading `0x`. */
const DIGITS = /(?<![0-9A-Za-z])(?:0[xX])?((?:[0-9a-fA-F]{2})+)(?![0-9A-Za-z])/g;
/** Three groups, or five bytes in a row: fewer are words and numbers. */
const SOME = /(?:[0-9a-fA-F]{2,8}[^0-9A-Za-z\n]{1,4}(?:0[xX])?){2}[0-9a-fA-F]{2}|[0-9a-fA-F]{10}/;
/** Contiguous digits, whatever is adjacent to them. */
const LONG = /[0-9a-fA-F]{16,}/g;
/** Fewer bytes are a number or a word. */
const LEAST = 5;
/** Digits of a byte, or of two. */
const TWO_BYTES = 4;

/**
 * The text that hexadecimal digits in a text decode to; empty where there are none: contiguous, in groups, and as hex dumps print
 * them, with an offset at the start of each line and groups of two bytes that may be swapped.
 */
function decodeHex(text: string): string {
  if (!SOME.test(text)) return "";
  const found = new Set<string>();
  for (const digits of new Set(digitsIn(text))) {
    if (digits.length < 2 * LEAST) continue;
    for (const stretch of textsOf(bytesOfHex(digits))) found.add(stretch);
  }
  return [...found].join("\n\n");
}

function* digitsIn(text: string): Generator<string> {
  const lines = text.split("\n").map(groupsIn);
  yield lines.map((groups) => groups.join("")).join("");
  const bare = lines.map(withoutOffset);
  yield bare.map((groups) => groups.join("")).join("");
  yield bare.map((groups) => groups.map(swapped).join("")).join("");
  for (const { 0: row } of text.matchAll(LONG)) {
    yield row;
    yield row.slice(1);
  }
}

function groupsIn(line: string): string[] {
  return Array.from(line.matchAll(DIGITS), ([, digits = ""]) => digits);
}

/** An offset differs in length from the groups after it. */
function withoutOffset(groups: string[]): string[] {
  const [first, second] = groups;
  return second !== undefined && first?.length !== second.length ? groups.slice(1) : groups;
}

function swapped(group: string): string {
  return group.length === TWO_BYTES ? group.slice(2) + group.slice(0, 2) : group;
}

function textsOf(bytes: Uint8Array): Iterable<string> {
  return isText(bytes) ? [textOfBytes(bytes)] : readableStretches(bytes);
}

function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** A soft line break. */
const SOFT_END = /=[ \t]*\r?\n/g;
/** Distinguishes it from equals signs before numbers in programs. */
const SURE = /=(?:[ \t]*\r?\n|20|3D|0[9AD]|[89A-F][0-9A-F]|[0-9A-F]{2}=[0-9A-F]{2})/;
const ENCODED = /(?:=[0-9A-F]{2})+/g;

/**
 * The text that quoted-printable decodes to: `=20` is a byte, and `=` at the end of a line joins it with the next. Empty where
 * nothing is encoded.
 */
function decodeQuotedPrintable(text: string): string {
  if (!SURE.test(text)) return "";
  return text.replaceAll(SOFT_END, "").replaceAll(ENCODED, (run) => {
    const codes = run.slice(1).split("=");
    return textOfBytes(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
  });
}
