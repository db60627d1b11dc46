import { textOfBytes } from "./text-of-bytes.ts";
import { visibleText } from "./visible-text.ts";

const ESCAPE =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([bfnrtv])|([0-3][0-7]{2})|([^\p{L}\p{N}\n\r]))/gu;
const LETTERS: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const PERCENT = /(?:%[0-9a-fA-F]{2})+/g;
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,23}));?/g;
/** Those that may stand for a blank, or for a sign of a path. */
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
  NoBreak: "",
  NonBreakingSpace: " ",
  MediumSpace: " ",
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

/** Letters with a sign: `&eacute;`. */
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
 * A text one step closer to what it stands for: escapes of JSON, of programs and of shells, percent signs of URLs, entities of HTML, and without
 * what nobody sees. The very same text where nothing is written so.
 */
export function decodeText(text: string): string {
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
