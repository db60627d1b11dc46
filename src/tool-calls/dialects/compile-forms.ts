import type { Dialect, Step } from "../../../generated/types/plan.d.ts";

type FormPlaceholder = Extract<Step, { hole: string }>["hole"];

/** A token of a form, without blanks, which may be any: a delimiter, or a placeholder. */
export type Token =
  | { readonly mark: string }
  /** `breaks`: the form itself has line breaks before and after the placeholder. */
  | {
      readonly hole: FormPlaceholder;
      readonly breaks: { readonly before: boolean; readonly behind: boolean };
    };

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
  readonly argument: readonly (readonly Token[])[];
  /** Its first delimiter can only start a call; other forms need the name of an offered tool as well. */
  readonly isFirm: boolean;
  /** It counts only where an answer begins, or right behind a call. */
  readonly isBare: boolean;
}

const compiled = new WeakMap<Dialect, readonly CallForm[]>();

/** The forms of a dialect, each also with the delimiters around all calls. */
export function compileForms(dialect: Dialect): readonly CallForm[] {
  const known = compiled.get(dialect);
  if (known !== undefined) return known;
  const { around, argument = [] } = dialect;
  const opening = delimitersOf(around?.start);
  const outer = delimitersOf(around?.end).map(({ mark }) => mark);
  const rest = { dialect, argument: argument.map(tokensOf), outer };
  const forms = dialect.forms.flatMap((steps) => {
    const tokens = tokensOf(steps);
    return [formOf(tokens, rest), ...(opening.length > 0 ? [formOf([...opening, ...tokens], rest)] : [])];
  });
  compiled.set(dialect, forms);
  return forms;
}

function formOf(tokens: readonly Token[], rest: Pick<CallForm, "dialect" | "argument" | "outer">): CallForm {
  const last = tokens.findLastIndex((token) => "hole" in token);
  return {
    ...rest,
    tokens: tokens.slice(0, last + 1),
    ...headsOf(tokens),
    closers: delimitersIn(tokens.slice(last + 1)),
    isFirm: isFirm(tokens[0]),
    isBare: isBare(tokens[0]),
  };
}

function headsOf(tokens: readonly Token[]): Pick<CallForm, "heads" | "opening"> {
  const named = tokens.findIndex((token) => "hole" in token);
  const isTag = (token: Token): boolean => "mark" in token && /^[<[]/.test(token.mark);
  const at = Math.max(0, tokens.slice(0, named).findLastIndex(isTag));
  const heads = [tokens[at], tokens[0]].flatMap((token) => (token !== undefined && "mark" in token ? token.mark : []));
  const end = tokens.findIndex((token) => "hole" in token && token.hole === "arguments");
  return { heads: [...new Set(heads)], opening: tokens.slice(at, end) };
}

/** The delimiters of a form, or of a part of it. */
export function delimitersIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => ("mark" in token ? token.mark : []));
}

function delimitersOf(text = ""): { readonly mark: string }[] {
  return (text.match(/\S+/g) ?? []).map((mark) => ({ mark }));
}

function isBare(first: Token | undefined): boolean {
  return first === undefined || "hole" in first || first.mark.length < MIN_DELIMITER_LENGTH;
}

/** Shorter ones begin too much else. */
const MIN_DELIMITER_LENGTH = 3;

function isFirm(first: Token | undefined): boolean {
  return first !== undefined && !isBare(first) && "mark" in first && !first.mark.startsWith("```");
}

function tokensOf(steps: readonly Step[]): Token[] {
  return steps.flatMap((step, at): Token[] => {
    if ("text" in step) return delimitersOf(step.text);
    const before = endsWithBreak(steps[at - 1]);
    return [
      {
        hole: step.hole,
        breaks: { before, behind: beginsWithBreak(steps[at + 1]) },
      },
    ];
  });
}

function endsWithBreak(step: Step | undefined): boolean {
  return step !== undefined && "text" in step && step.text.endsWith("\n");
}

function beginsWithBreak(step: Step | undefined): boolean {
  return step !== undefined && "text" in step && /^\r?\n/.test(step.text);
}
