import { CST, Lexer } from "yaml";
import { createProblem } from "../../../diagnostics/problem.ts";
import { type BrokenText, isIdle, lineAt, type Mistake, type SourceLine, splice } from "./mistake.ts";

interface YamlToken {
  readonly kind: string;
  readonly offset: number;
  readonly source: string;
}

function tokensOf(text: string): YamlToken[] {
  const tokens: YamlToken[] = [];
  let offset = 0;
  let before = "";
  for (const source of new Lexer().lex(text)) {
    const kind = before === CST.SCALAR ? "scalar" : (CST.tokenType(source) ?? "");
    const isMark = source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR;
    if (!isMark) tokens.push({ kind, offset, source });
    before = source;
    if (!isMark) offset += source.length;
  }
  return tokens;
}

/** Quotes and brackets that are closed in no line, or too late, or twice. */
export function* enclosedMistakes(broken: BrokenText): Generator<Mistake> {
  const tokens = tokensOf(broken.text);
  yield* lineCommas(broken, tokens);
  yield* openQuotes(broken, tokens);
  yield* brackets(broken, tokens);
  yield* lostBrackets(broken);
}

/** Between two entries on lines of their own. */
function* lineCommas({ text, lines, suspects }: BrokenText, tokens: readonly YamlToken[]): Generator<Mistake> {
  const isEntry = (line: SourceLine): boolean => /^\s*(?:[{["']|[\w-]+["']?:(?:\s|$))/.test(line.text);
  for (const index of suspects.flatMap((one) => [one, one - 1])) {
    const line = lines[index];
    const next = lines.find((other, at) => at > index && !isIdle(other));
    if (line === undefined || next === undefined || isIdle(line) || !isEntry(next)) continue;
    const end = line.offset + line.text.replace(/ +#.*$/, "").trimEnd().length;
    const depth = tokens.reduce(
      (sum, { kind, offset }) =>
        sum + (offset >= end ? 0 : kind.endsWith("-start") ? 1 : /flow-.*-end$/.test(kind) ? -1 : 0),
      0,
    );
    if (depth < 1 || /[,{[:]$/.test(text.slice(line.offset, end))) continue;
    const problem: Mistake["problem"] = (at) => createProblem("MX1004.lineComma", {}, at);
    yield { offset: end - 1, length: 1, problem, repaired: splice(text, [end, end], ",") };
  }
}

const QUOTED = new Set(["double-quoted-scalar", "single-quoted-scalar"]);
/** A key or an item, where a quoted text would go on. */
const STRUCTURE = /\n *(?:- |["']?[\w-]+["']?:(?:[ \n]|$)|[}\]])/;

/** `"foo, with: "`: closed by the quote of the next value. */
const NEXT_VALUE = /, *[\w-]+: *["']$/;

/** A quote that is closed by one of another line, or by none. */
function* openQuotes({ text, lines }: BrokenText, tokens: readonly YamlToken[]): Generator<Mistake> {
  for (const { kind, offset, source } of tokens) {
    const quote = source.charAt(0);
    const isClosed = source.length > 1 && source.endsWith(quote);
    if (!QUOTED.has(kind) || (isClosed && !STRUCTURE.test(source) && !NEXT_VALUE.test(source))) continue;
    for (const end of endsOf(lines[lineAt(lines, offset)], offset))
      yield {
        offset,
        length: 1,
        problem: (at) => createProblem("MX1004.openQuote", { quote }, at),
        repaired: splice(text, [end, end], quote),
      };
  }
}

/** Where something that begins in a line may end: before the next key, before brackets, before a comment, at the end. */
function endsOf(line: SourceLine | undefined, offset: number): number[] {
  if (line === undefined) return [];
  const rest = line.text.slice(offset - line.offset);
  const ends = [
    /,? +["']?[\w-]+["']?: /,
    / *[}\]]+, +["']?[\w-]+["']?: /,
    /,? *[}\]]+,? *(?:#.*)?$/,
    / +#.*$/,
    /,? *$/,
  ].flatMap((pattern) => pattern.exec(rest)?.index ?? []);
  return [...new Set(ends)].filter((index) => index > 0).map((index) => offset + index);
}

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

function* brackets({ text, lines }: BrokenText, tokens: readonly YamlToken[]): Generator<Mistake> {
  const open: YamlToken[] = [];
  for (const token of tokens) {
    if (token.kind === "flow-map-start" || token.kind === "flow-seq-start") open.push(token);
    if (token.kind !== "flow-map-end" && token.kind !== "flow-seq-end") continue;
    const opened = open.pop();
    if (opened === undefined) yield superfluous(text, token);
    else if (CLOSING[opened.source] !== token.source) yield* mismatch(text, opened, token);
  }
  for (const opened of open) yield* unclosed({ text, lines }, opened);
}

function superfluous(text: string, { offset, source }: YamlToken): Mistake {
  return {
    offset,
    length: 1,
    problem: (at) => createProblem("MX1004.superfluous", { bracket: source }, at),
    repaired: splice(text, [offset, offset + 1], ""),
  };
}

function* mismatch(text: string, opened: YamlToken, closing: YamlToken): Generator<Mistake> {
  const bracket = CLOSING[opened.source] ?? "";
  const problem: Mistake["problem"] = (at) =>
    createProblem("MX1004.openBracket", { open: opened.source, close: bracket }, at);
  const { offset } = closing;
  const blanks = /\s*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const found = { offset: opened.offset, length: 1, problem };
  yield { ...found, repaired: splice(text, [offset - blanks, offset - blanks], bracket) };
  const wrong: Mistake["problem"] = (at) =>
    createProblem("MX1004.wrongBracket", { open: opened.source, close: bracket, found: closing.source }, at);
  yield { offset, length: 1, problem: wrong, repaired: splice(text, [offset, offset + 1], bracket) };
  for (const end of endsOf(linesFrom(text, opened.offset), opened.offset))
    yield { ...found, repaired: splice(text, [end, end], bracket) };
  yield superfluous(text, closing);
}

function linesFrom(text: string, offset: number): SourceLine {
  return { offset, text: text.slice(offset, text.indexOf("\n", offset) >>> 0) };
}

/** `{ section: # Tips, do: drop }`: a comment takes away the rest of the line. */
function* comment(text: string, line: SourceLine): Generator<Mistake> {
  const found = /(?<=: +)[^,{}[\]"'#]*(?<= )#[^,{}[\]]*(?=[,}\]])/.exec(line.text);
  if (found === null) return;
  const [start, value] = [line.offset + found.index, found[0].trimEnd()];
  const written = JSON.stringify(value);
  yield {
    offset: start + value.indexOf("#"),
    length: 1,
    problem: (at) => createProblem("MX1004.comment", { written }, at),
    repaired: splice(text, [start, start + value.length], written),
  };
}

/** A bracket ends in its line, or before the next line that is not below it. */
function* unclosed(
  { text, lines }: Pick<BrokenText, "text" | "lines">,
  { offset, source }: YamlToken,
): Generator<Mistake> {
  const close = CLOSING[source] ?? "";
  const index = lineAt(lines, offset);
  yield* comment(text, linesFrom(text, offset));
  const ends = endsOf(lines[index], offset);
  const indent = /^ */.exec(lines[index]?.text ?? "")?.[0].length ?? 0;
  const isBelow = ({ text: line }: SourceLine): boolean => line.trim() === "" || line.search(/\S/) > indent;
  const next = lines.findIndex((line, at) => at > index && !isBelow(line));
  const last = (next === -1 ? lines.length : next) - 1;
  const line = lines[last];
  if (last > index && line !== undefined) ends.unshift(line.offset + line.text.trimEnd().length);
  ends.push(text.trimEnd().length);
  for (const end of ends)
    yield {
      offset,
      length: 1,
      problem: (at) => createProblem("MX1004.openBracket", { open: source, close }, at),
      repaired: splice(text, [end, end], close),
    };
}

/** A line that closes more brackets than it opens: without the first one, the rest of the line is no map. */
function* lostBrackets({ text, lines, suspects }: BrokenText): Generator<Mistake> {
  for (const index of suspects) {
    const { text: line = "", offset = 0 } = lines[index] ?? {};
    const [bare, ends] = [withoutQuoted(line), /[}\]]+(?=,? *(?:#.*)?$)/.exec(withoutQuoted(line))];
    if (ends === null) continue;
    for (const [open, close] of Object.entries(CLOSING)) {
      const excess = countOf(bare, close) - countOf(bare, open);
      if (excess <= 0 || !ends[0].includes(close)) continue;
      for (const { index: at, 0: before } of bare.matchAll(/^ *- +|(?<=[\w"'-]): +/g)) {
        const from = offset + at + before.length;
        yield {
          offset: from,
          length: 1,
          problem: (where) => createProblem("MX1004.lostBracket", { open, close }, where),
          repaired: splice(text, [from, from], open),
        };
      }
      const last = offset + ends.index + ends[0].lastIndexOf(close);
      yield superfluous(text, { kind: "", offset: last, source: close });
    }
  }
}

function withoutQuoted(line: string): string {
  return line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => "_".repeat(quoted.length));
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
