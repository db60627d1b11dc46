/** Possible matches of an expression, or of a part of it. */
interface PossibleMatches {
  /** All matches, in capitals; undefined if there are too many. */
  readonly exact: readonly string[] | undefined;
  /** Each match contains one of these; undefined where nothing is known. */
  readonly needed: readonly string[] | undefined;
}

interface ExpressionSource {
  readonly text: string;
  /** Letters that no literal may contain. */
  readonly without: string;
  at: number;
}

const ANYTHING: PossibleMatches = { exact: undefined, needed: undefined };
const NOTHING: PossibleMatches = { exact: [""], needed: undefined };
/** The limit of alternatives. */
const MOST_LITERALS = 60;
/** Shorter literals are in nearly every text. */
const SHORTEST = 2;

/** Unsupported syntax: the expression then runs on every text. */
class UnknownSyntax extends Error {}

/**
 * Literals of which every match of an expression contains at least one, ignoring case: a text without any of them needs no
 * engine. They are ASCII.
 * @param source in RE2 syntax
 * @param without letters that no literal may contain
 * @returns in capitals; undefined where there are none, or where the source has unsupported syntax
 */
export function requiredLiterals(source: string, without = ""): readonly string[] | undefined {
  const from = { text: source, without, at: 0 };
  try {
    const { needed } = alternatives(from);
    return from.at === source.length ? needed : undefined;
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}

function alternatives(from: ExpressionSource): PossibleMatches {
  const all = [sequence(from)];
  while (from.text[from.at] === "|") {
    from.at += 1;
    all.push(sequence(from));
  }
  const [first = NOTHING] = all;
  if (all.length === 1) return first;
  return { exact: union(all.map(({ exact }) => exact)), needed: union(all.map(({ needed }) => needed)) };
}

function union(all: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const found = new Set<string>();
  for (const literals of all) {
    if (literals === undefined) return undefined;
    for (const literal of literals) found.add(literal);
  }
  return found.size > MOST_LITERALS ? undefined : [...found];
}

function sequence(from: ExpressionSource): PossibleMatches {
  let needed: readonly string[] | undefined;
  let run: readonly string[] = [""];
  let isExact = true;
  while (from.at < from.text.length && !"|)".includes(from.text.charAt(from.at))) {
    const next = repeated(from, item(from));
    const longer = next.exact && joined(run, next.exact);
    if (longer !== undefined) {
      run = longer;
      continue;
    }
    isExact = false;
    needed = better(better(needed, run), next.needed);
    run = next.exact ?? [""];
  }
  return { exact: isExact ? run : undefined, needed: better(needed, run) };
}

function joined(firsts: readonly string[], seconds: readonly string[]): readonly string[] | undefined {
  if (firsts.length * seconds.length > MOST_LITERALS) return undefined;
  return [...new Set(firsts.flatMap((first) => seconds.map((second) => first + second)))];
}

/** The list whose most common literal is rarer. */
function better(known: readonly string[] | undefined, other: readonly string[] | undefined): typeof known {
  if (other?.every(({ length }) => length >= SHORTEST) !== true) return known;
  return known === undefined || rarity(other) > rarity(known) ? other : known;
}

const SIGNS = /[^A-Z0-9 ]/g;

/** Longer literals and signs are rarer. */
function rarity(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length + 2 * (literal.match(SIGNS)?.length ?? 0)));
}

const REPEAT = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;

/** An item with its quantifier. */
function repeated(from: ExpressionSource, given: PossibleMatches): PossibleMatches {
  let found = given;
  for (;;) {
    REPEAT.lastIndex = from.at;
    const [all, sign, least] = REPEAT.exec(from.text) ?? [];
    if (all === undefined) return found;
    from.at += all.length;
    const isOptional = sign === "*" || sign === "?" || Number(least) === 0;
    if (sign === "?") found = { exact: union([found.exact, [""]]), needed: undefined };
    else found = isOptional ? ANYTHING : { exact: undefined, needed: found.needed };
  }
}

function item(from: ExpressionSource): PossibleMatches {
  const letter = from.text.charAt(from.at);
  from.at += 1;
  switch (letter) {
    case "(":
      return group(from);
    case "[":
      return letters(from);
    case "\\":
      return escaped(from);
    case ".":
      return ANYTHING;
    case "^":
    case "$":
      return NOTHING;
    case "*":
    case "+":
    case "?":
    case "{":
      throw new UnknownSyntax();
    default:
      return letterItself(letter, from);
  }
}

const GROUP = /\?(?:P?<[A-Za-z_]\w*>|[imsU-]*:)/y;
const FLAGS = /\?[imsU-]+\)/y;

function group(from: ExpressionSource): PossibleMatches {
  if (take(FLAGS, from) !== undefined) return NOTHING;
  if (from.text[from.at] === "?" && take(GROUP, from) === undefined) throw new UnknownSyntax();
  const found = alternatives(from);
  if (from.text[from.at] !== ")") throw new UnknownSyntax();
  from.at += 1;
  return found;
}

const CLASS = /(\^?)(\]?(?:\[:\^?\w+:\]|\\(?:[pP]\{\^?\w+\}|[^])|[^\\\]])*)\]/y;
/** A class with few letters. */
const FEW = /^[\w@#%&=+.:,; -]{1,6}$/;

function letters(from: ExpressionSource): PossibleMatches {
  const [, not = "", inside = ""] = take(CLASS, from) ?? [];
  if (inside === "") throw new UnknownSyntax();
  if (not !== "" || !FEW.test(inside) || inside.slice(1, -1).includes("-")) return ANYTHING;
  return oneOf(Array.from(inside, (letter) => letterItself(letter, from)));
}

function oneOf(all: readonly PossibleMatches[]): PossibleMatches {
  const exact = union(all.map((each) => each.exact));
  return { exact, needed: undefined };
}

const CLASS_ESCAPE = /[dDwWsSC]|[pP](?:\{\^?\w+\}|[A-Za-z])/y;
const POSITION_ESCAPE = /[bBAz]/y;
const CONTROL_ESCAPE = /[tnrfva]/y;
const CODE_ESCAPE = /x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/y;
const SIGN_ESCAPE = /[!-/:-@[-`{-~ ]/y;

function escaped(from: ExpressionSource): PossibleMatches {
  if (take(CLASS_ESCAPE, from) !== undefined || take(CONTROL_ESCAPE, from) !== undefined) return ANYTHING;
  if (take(POSITION_ESCAPE, from) !== undefined) return NOTHING;
  const code = take(CODE_ESCAPE, from);
  if (code !== undefined)
    return letterItself(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "", 16)), from);
  const [sign] = take(SIGN_ESCAPE, from) ?? [];
  if (sign === undefined) throw new UnknownSyntax();
  return letterItself(sign, from);
}

const USABLE = /^[\t\n\r -~]$/;

function letterItself(letter: string, { without }: ExpressionSource): PossibleMatches {
  if (!USABLE.test(letter) || without.includes(letter)) return ANYTHING;
  const exact = [letter.toUpperCase()];
  return { exact, needed: exact };
}

function take(expression: RegExp, from: ExpressionSource): RegExpExecArray | undefined {
  expression.lastIndex = from.at;
  const found = expression.exec(from.text) ?? undefined;
  from.at += found?.[0].length ?? 0;
  return found;
}
