import type { Dict } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { quoted } from "./quote.ts";
import { literalTexts, type WrittenText } from "./written-texts.ts";

/** What only an expression has. A backslash before small letters may be a path: `C:\data`. */
const EXPRESSION: readonly RegExp[] = [
  /\\[dDwWsS](?![a-z])/,
  /^\\b|\\b$|\\b(?=[([\\])|(?<=[)\]*+?])\\b/,
  /\\[.()[\]+?|](?!\\)/,
  /\[\^?(?:[A-Za-z0-9]-[A-Za-z0-9])[^\]\s]*\]/,
  /\[\^(?!\d+\])[^\]\s]+\]/,
  /\.\*/,
  /(?<![\d.+])\.\+(?![\d+.])/,
  /\(\?(?:[:=!<]|[a-z]+\))/,
  /\((?:[\w ./-]+\|)+[\w ./-]+\)/,
  /(?<=\w)\|(?=\w)/,
  /^\^(?=[\w([<#\\"'])(?!C$)/,
  /(?<=[a-z)\]])\$$/,
  /[\])]\{\d+(?:,\d*)?\}|\w\{\d+,\d*\}/,
  /^\/[^/]+\/[gimsuy]{1,3}$/,
  /(?<=^\p{L}*)\((?:e?s|ed|ing)\)\?(?=$| \p{Ll})/u,
];

/** What only a pattern of names has, and neither emphasis nor a list in Markdown. */
const GLOB: readonly RegExp[] = [
  /(?<=[\w.~-]\/)\*\*?(?=$|\/|\.)/,
  /^\*\*\/(?=[\w*.])/,
  /(?<=[./*])\{[\w.*-]+(?:,[\w.*-]+)+\}/,
  /^\*(?=[\w.-][^*\s]*\*?$)/,
  /^\*(?=\w[^*]*[\w:.]\*$)/,
  // One star alone is no emphasis.
  /(?<=^[^*]*[^\s*])\*$/,
  /(?<=^[^*]*\p{L}{3})\*(?=\p{L}{3}[^*]*$)/u,
  // In code, what has a blank before its star is no capitalized word.
  /(?<=^(?:[\p{L}\d-]+ )*\p{Lu}\p{Ll}+ )\*$/u,
];

/** Behind a colon, a star is also the beginning of a list or of emphasis, which a text may contain. */
const STAR_BEHIND_COLON = /(?<=^(?:[\p{L}\d-]+ )*\p{L}+: )\*$/u;

/** A star in place of a word, as in \`explain *\`; of some commands it is a part. */
const STAR_WORD = /(?<=\p{L} )\*$|^\*(?= \p{L})/u;
const COMMAND = /\b(?:select|delete|count|add|rm|ls|cp|mv|cat|echo|chmod|import|export|git)\b/i;

/** Is a pattern written where texts are compared as they are? It would only match itself. */
export function checkPatternsInTexts(config: Dict): Problem[] {
  const bare = new Set(literalTexts(config).map(({ text }) => text));
  return literalTexts(config).flatMap((written) => {
    const { text } = written;
    const other = isLetter(written);
    if (other !== undefined) return [other];
    if (isQuoted(written, bare))
      return [createProblem("MX3140.quotes", { key: written.key, text, bare: text.slice(1, -1) }, written.at)];
    const expression = firstOf(EXPRESSION, text);
    const glob = expression === undefined ? firstOf(globsOf(written), text) : undefined;
    const found = expression ?? glob;
    if (found === undefined) return [];
    return [problemOf(written, found, expression === undefined ? "glob" : "expression")];
  });
}

function globsOf({ key, section, text }: WrittenText): readonly RegExp[] {
  const others = section === "intents" && !COMMAND.test(text) ? [...GLOB, STAR_WORD] : GLOB;
  return key === "contains" && section !== "neverLeaves" ? others : [...others, STAR_BEHIND_COLON];
}

/**
 * `"'Tip'"`. A line of JSON begins with a double quote, and anything may be quoted within a text.
 * @param others a text with and without its quotes is meant both ways
 */
function isQuoted({ key, text, section }: WrittenText, others: ReadonlySet<string>): boolean {
  // People do quote what they ask about.
  if (others.has(text.slice(1, -1)) || (section === "intents" && text.startsWith('"'))) return false;
  // The first line of a module of JavaScript.
  if (/^.use \w/.test(text)) return false;
  const ends = { is: `'"`, startsWith: `'"`, section: `'"`, paragraph: `'"`, line: "'" }[key] ?? "";
  return ends.includes(text.charAt(0)) && /^(['"])(?!\1)[^'"]*\p{L}[^'"]*\1$/u.test(text);
}

function isLetter({ key, text, at, section, path, owner }: WrittenText): Problem | undefined {
  const isAlone = owner.kind === "dict" && !FINDERS.some((name) => owner.entries.has(name));
  const isSearched =
    section === "routes" ? path.includes("when") : section === "intents" || (isRule(section) && isAlone);
  if (key !== "contains" || !isSearched || !/^[a-z]$/i.test(text.trim())) return undefined;
  const label = path.at(-1) === key ? key : "contains";
  return createProblem("MX3140.letter", { key: label, text: JSON.stringify(text) }, at);
}

/** What finds a part of a text; without one, a rule takes the whole text. */
const FINDERS = ["override", "tag", "section", "between", "paragraph", "line", "from"];

function isRule(section: string): boolean {
  return section === "trim" || section === "filters";
}

function problemOf({ key, text, at, section, path }: WrittenText, found: string, kind: "expression" | "glob"): Problem {
  const isPrivate = section === "neverLeaves";
  const label = path.at(-1) === key ? key : "contains";
  const words = { key: label, text: JSON.stringify(text), found };
  if (kind === "expression") {
    const [, bare, flags = ""] = /^\/(.*)\/([a-z]+)$/.exec(text) ?? [];
    const known = flags.replaceAll(/[^ims]/g, "");
    const pattern = quoted(bare ?? text) + (known === "" ? "" : `, flags: ${known}`);
    return createProblem(isPrivate ? "MX3140.privateExpression" : "MX3140.expression", { ...words, pattern }, at);
  }
  if (isPrivate) return createProblem("MX3140.privateGlob", words, at);
  return createProblem("MX3140.glob", words, at);
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
