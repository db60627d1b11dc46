import type { Dialect, Step } from "../../../generated/types/plan.d.ts";

/** A token of a form, without blanks, which may be any: a delimiter, or a placeholder. */
export type Token = { readonly mark: string; readonly hole?: undefined } | Placeholder;

export interface Placeholder {
  readonly hole: Extract<Step, { hole: string }>["hole"];
  readonly mark?: undefined;
  /** The form itself has line breaks before and after the placeholder. */
  readonly breaks: { readonly before: boolean; readonly behind: boolean };
}

/** A form as it is read. */
export interface CallForm {
  readonly dialect: Dialect;
  readonly tokens: readonly Token[];
  /** What marks the start of a call: the delimiter before its name, and the first one. */
  readonly heads: readonly string[];
  /** From the first of these to the arguments. */
  readonly opening: readonly Token[];
  /** After the last placeholder. */
  readonly closers: readonly string[];
  /** What follows the calls of an answer. */
  readonly outer: readonly string[];
  readonly argument: readonly ArgumentForm[];
  /** What each form of an argument begins with. */
  readonly argumentStarts: readonly string[];
  /** Its first delimiter can only start a call; other forms need the name of an offered tool as well. */
  readonly isFirm: boolean;
  /** It counts only where an answer begins, or right behind a call. */
  readonly isBare: boolean;
}

/** The delimiters of an argument, by where they are. */
export interface ArgumentForm {
  readonly beforeKey: readonly string[];
  readonly afterKey: string;
  /** After that one. */
  readonly beforeValue: readonly string[];
  readonly value: Placeholder;
  readonly afterValue: readonly string[];
}

const compiled = new WeakMap<Dialect, readonly CallForm[]>();

/** The forms of a dialect, each also with the delimiters around all calls. */
export function compileForms(dialect: Dialect): readonly CallForm[] {
  const known = compiled.get(dialect);
  if (known !== undefined) return known;
  const { around } = dialect;
  const opening = delimitersOf(around?.start);
  const outer = delimitersIn(delimitersOf(around?.end));
  const argument = (dialect.argument ?? []).flatMap(argumentFormOf);
  const argumentStarts = argument.flatMap(({ beforeKey }) => beforeKey.slice(0, 1));
  const rest = { dialect, argument, argumentStarts, outer };
  const forms = dialect.forms.flatMap((steps) => {
    const tokens = tokensOf(steps);
    return [formOf(tokens, rest), ...(opening.length > 0 ? [formOf([...opening, ...tokens], rest)] : [])];
  });
  compiled.set(dialect, forms);
  return forms;
}

function formOf(
  tokens: readonly Token[],
  rest: Pick<CallForm, "dialect" | "argument" | "argumentStarts" | "outer">,
): CallForm {
  const last = tokens.findLastIndex(({ hole }) => hole !== undefined);
  const start = tokens[0]?.mark ?? "";
  const isBare = start.length < MIN_DELIMITER_LENGTH;
  return {
    ...rest,
    tokens: tokens.slice(0, last + 1),
    ...headsOf(tokens),
    closers: delimitersIn(tokens.slice(last + 1)),
    isFirm: !isBare && !start.startsWith("```"),
    isBare,
  };
}

/** Shorter ones begin too much else. */
const MIN_DELIMITER_LENGTH = 3;

function headsOf(tokens: readonly Token[]): Pick<CallForm, "heads" | "opening"> {
  const named = tokens.findIndex(({ hole }) => hole !== undefined);
  const at = Math.max(
    0,
    tokens.slice(0, named).findLastIndex(({ mark = "" }) => /^[<[]/.test(mark)),
  );
  const heads = [tokens[at], tokens[0]].flatMap((token) => token?.mark ?? []);
  const end = tokens.findIndex(({ hole }) => hole === "arguments");
  return { heads: [...new Set(heads)], opening: tokens.slice(at, end) };
}

function argumentFormOf(steps: readonly Step[]): ArgumentForm[] {
  const tokens = tokensOf(steps);
  const key = tokens.findIndex(({ hole }) => hole !== undefined);
  const at = tokens.findIndex(({ hole }) => hole !== undefined && hole !== "key");
  const [afterKey, value] = [tokens[key + 1]?.mark, tokens[at]];
  if (afterKey === undefined || value?.hole === undefined) return [];
  return [
    {
      beforeKey: delimitersIn(tokens.slice(0, key)),
      afterKey,
      beforeValue: delimitersIn(tokens.slice(key + 2, at)),
      value,
      afterValue: delimitersIn(tokens.slice(at + 1)),
    },
  ];
}

function delimitersIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ mark }) => mark ?? []);
}

function delimitersOf(text = ""): { readonly mark: string }[] {
  return (text.match(/\S+/g) ?? []).map((mark) => ({ mark }));
}

function tokensOf(steps: readonly Step[]): Token[] {
  const textOf = (step: Step | undefined): string => (step !== undefined && "text" in step ? step.text : "");
  return steps.flatMap((step, at): Token[] => {
    if ("text" in step) return delimitersOf(step.text);
    const before = textOf(steps[at - 1]).endsWith("\n");
    return [{ hole: step.hole, breaks: { before, behind: /^\r?\n/.test(textOf(steps[at + 1])) } }];
  });
}
