import { createProblem, type Location, type Problem } from "../../../diagnostics/problem.ts";
import { type BrokenText, type Mistake, splice } from "./mistake.ts";

/** What a line may lack or have too much of, each as it would be found. The likeliest comes first. */
export function* lineMistakes(broken: BrokenText): Generator<Mistake> {
  yield* mistakesIn(broken, FINDERS);
}

/** Words in a list need no colon, so that is tried last. */
export function* missingColons(broken: BrokenText): Generator<Mistake> {
  yield* mistakesIn(broken, [colonOfItem]);
}

function* mistakesIn({ text, lines, suspects }: BrokenText, finders: readonly Finder[]): Generator<Mistake> {
  for (const find of finders)
    for (const index of suspects) {
      const line = lines[index];
      if (line === undefined) continue;
      for (const { from, to = from, insert, problem } of find(line.text)) {
        const range = [line.offset + from, line.offset + to] as const;
        yield { offset: range[0], length: Math.max(1, to - from), problem, repaired: splice(text, range, insert) };
      }
    }
}

/** A change of a line: columns from 0, and the text between them. */
interface Change {
  readonly from: number;
  readonly to?: number;
  readonly insert: string;
  readonly problem: (at: Location) => Problem;
}

type Finder = (line: string) => Iterable<Change>;

export const KEY: string = String.raw`"[^"]*"|'[^']*'|[A-Za-z_$][\w.$-]*`;
/** Where the first key of a line begins: blanks, dashes, and the key. */
const BEGINNING = String.raw`^(?<before> *(?:- +)*)(?<key>${KEY})`;

const FINDERS: readonly Finder[] = [
  oddBlanks,
  commentSign,
  quotedPair,
  blankAfterDash,
  blankAfterColon,
  equals,
  colonOfKey,
  colonInBraces,
  comma,
  secondComma,
  secondQuote,
  lostQuote,
];

/** Blanks and colons of other scripts, which come with text from web pages. */
function* oddBlanks(line: string): Generator<Change> {
  const odd = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]|\uFF1A/u.exec(line);
  if (odd === null) return;
  const [found] = odd;
  const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const insert = found === "\uFF1A" ? ": " : " ";
  yield {
    from: odd.index,
    to: odd.index + 1,
    insert,
    problem: (at) => createProblem("MX1004.oddCharacter", { name, meant: insert === " " ? "space" : "colon" }, at),
  };
}

/** `// a comment` */
function* commentSign(line: string): Generator<Change> {
  const [, blanks = "", sign] = /^(\s*)(\/\/+|\/\*|;|<!--)/.exec(line) ?? [];
  if (sign === undefined) return;
  yield {
    from: blanks.length,
    to: line.length,
    insert: "",
    problem: (at) => createProblem("MX1004.commentSign", { sign }, { ...at, length: sign.length }),
  };
}

/** `"memory: 24GB"` */
function* quotedPair(line: string): Generator<Change> {
  const [, before = "", quote, key = "", value = ""] =
    /^( *(?:- +)*)(["'])([A-Za-z][\w-]*): +(\S.*)\2\s*$/.exec(line) ?? [];
  if (quote === undefined) return;
  yield {
    from: before.length,
    to: line.length,
    insert: `${key}: ${value}`,
    problem: (at) => createProblem("MX1004.quotedPair", { key, value }, { ...at, length: 1 }),
  };
}

function* blankAfterDash(line: string): Generator<Change> {
  const [, before = "", word] = /^( *(?:- +)*)-([^\s-]\S*)/.exec(line) ?? [];
  if (word === undefined) return;
  const from = before.length;
  yield {
    from: from + 1,
    insert: " ",
    problem: (at) => createProblem("MX1004.blankAfterDash", { word }, { ...at, column: (at.column ?? 1) - 1 }),
  };
}

function* blankAfterColon(line: string): Generator<Change> {
  for (const found of line.matchAll(
    new RegExp(String.raw`(?:^ *(?:- +)*|[{,] *)(${KEY}):(?=[^\s:/])([^\s,}\]]*)`, "g"),
  )) {
    const [whole, key = "", value = ""] = found;
    const from = found.index + whole.length - value.length - 1;
    yield {
      from,
      to: from + 1,
      insert: ": ",
      problem: (at) => createProblem("MX1004.blankAfterColon", { key, value }, at, { fix: { at, replace: ": " } }),
    };
  }
}

function* equals(line: string): Generator<Change> {
  const { before = "", key, blanks = "" } = new RegExp(`${BEGINNING}(?<blanks> *)=`).exec(line)?.groups ?? {};
  if (key === undefined) return;
  const from = before.length + key.length;
  yield {
    from: from + blanks.length,
    to: from + blanks.length + 1,
    insert: ": ",
    problem: (at) => createProblem("MX1004.equals", { key, sign: "=" }, at),
  };
}

function* colonOfKey(line: string): Generator<Change> {
  if (!/^ *-/.test(line)) yield* colon(line);
}

function* colonOfItem(line: string): Generator<Change> {
  if (/^ *-/.test(line)) yield* colon(line);
}

function* colon(line: string): Generator<Change> {
  const { before = "", key, rest = "" } = new RegExp(`${BEGINNING}(?<rest>(?: .*)?)$`).exec(line)?.groups ?? {};
  if (key === undefined || rest.trim().startsWith("=")) return;
  const from = before.length + key.length;
  const isProse = /^(?: [\p{L}\d,.'-]+){2,}$/u.test(rest.trimEnd());
  const details = isProse ? { hint: `write \`${key}: …\`; if the line is a comment, begin it with \`#\`` } : {};
  yield {
    from,
    insert: ":",
    problem: ({ column = 1, ...at }) =>
      createProblem("MX1004.colon", { key }, { ...at, column: column - key.length, length: key.length }, details),
  };
}

/** One value, and the key behind it: `id: a line: b`. */
const NEXT_KEY = new RegExp(String.raw`(?:: +(?:"[^"]*"|'[^']*'|[^\s,{}[\]"']+)|[}\]])( +(${KEY}): )(?! *[,}\]])`, "g");

function* comma(line: string): Generator<Change> {
  if (!/[{[]/.test(line)) return;
  for (const { index, 0: whole, 1: tail = "", 2: key = "" } of line.matchAll(NEXT_KEY)) {
    const from = index + whole.length - tail.length;
    yield { from, insert: ",", problem: (at) => createProblem("MX1004.comma", { key }, at) };
  }
  for (const { index, 1: key = "" } of line.matchAll(/(?<=["'}\]]) +(["'{[][^\s,}\]]*)/g))
    yield { from: index, insert: ",", problem: (at) => createProblem("MX1004.comma", { key }, at) };
}

/** `{ when { class: main } }` */
function* colonInBraces(line: string): Generator<Change> {
  for (const { index, 0: whole, 1: key = "" } of line.matchAll(new RegExp(String.raw`[{,] *(${KEY})(?= +[[{])`, "g"))) {
    const problem = (at: Location): Problem =>
      createProblem("MX1004.colon", { key }, { ...at, column: (at.column ?? 1) - key.length, length: key.length });
    yield { from: index + whole.length, insert: ":", problem };
  }
}

/** `{ matches: [0-9]+' }` */
function* lostQuote(line: string): Generator<Change> {
  for (const { index, 2: quote = "" } of line.matchAll(
    /(?<=: )(?=[^\s"'])((?:(?!: )[^"'])*)(["'])(?= *(?:[,}\]]|$))/g,
  )) {
    const problem = (at: Location): Problem => createProblem("MX1004.lostQuote", { quote }, at);
    yield { from: index, insert: quote, problem };
  }
}

/** `[a,, b]`, `[, a]` */
function* secondComma(line: string): Generator<Change> {
  if (!/[{[]/.test(line)) return;
  for (const { index, 0: whole } of line.matchAll(/(?<=[,{[]) *,/g)) {
    const from = index + whole.length - 1;
    yield { from, to: from + 1, insert: "", problem: (at) => createProblem("MX1004.secondComma", {}, at) };
  }
}

/** `""text"`, `"text""` */
function* secondQuote(line: string): Generator<Change> {
  for (const { index, 1: quote = "" } of line.matchAll(
    /(?<=[\s[{])(["'])\1(?=[^\s,\]}])|(?<=[^\s:,[{])(["'])\2(?=[\s,\]}:]|$)/g,
  )) {
    const problem = (at: Location): Problem =>
      createProblem("MX1004.secondQuote", { quote: quote || (line[index] ?? "") }, at);
    yield { from: index, to: index + 1, insert: "", problem };
  }
}
