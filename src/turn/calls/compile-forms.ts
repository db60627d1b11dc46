import type { Dialect, Step } from "../../../generated/types/plan.d.ts";

type Hole = Extract<Step, { hole: string }>["hole"];

/** A piece of a form without its blanks, which may be any: a mark, or a hole. */
export type Token =
  | { readonly mark: string }
  /** `breaks`: line breaks of the form's own stand before and behind the hole. */
  | {
      readonly hole: Hole;
      readonly breaks: { readonly before: boolean; readonly behind: boolean };
    };

/** A form as it is read. */
export interface Form {
  readonly dialect: Dialect;
  readonly tokens: readonly Token[];
  /** Behind the last hole. */
  readonly closers: readonly string[];
  /** What stands behind the calls of an answer. */
  readonly outer: readonly string[];
  readonly argument: readonly (readonly Token[])[];
  /** Its beginning means nothing but a call; other forms count with the name of a tool only. */
  readonly isFirm: boolean;
}

/** The forms of dialects that are read at once, each with what may stand round the calls, too. */
export function compileForms(dialects: readonly Dialect[]): Form[] {
  return dialects.flatMap((dialect) => {
    const { around, argument = [] } = dialect;
    const opening = marksOf(around?.start);
    const rest = {
      dialect,
      argument: argument.map(tokensOf),
      outer: marksOf(around?.end).map(({ mark }) => mark),
    };
    return dialect.forms.flatMap((steps) => {
      const tokens = tokensOf(steps);
      return [
        formOf(tokens, rest),
        ...(opening.length > 0 ? [formOf([...opening, ...tokens], rest)] : []),
      ];
    });
  });
}

function formOf(
  tokens: readonly Token[],
  rest: Pick<Form, "dialect" | "argument" | "outer">,
): Form {
  const last = tokens.findLastIndex((token) => "hole" in token);
  const closers = tokens
    .slice(last + 1)
    .flatMap((token) => ("mark" in token ? token.mark : []));
  return {
    ...rest,
    tokens: tokens.slice(0, last + 1),
    closers,
    isFirm: isFirm(tokens[0]),
  };
}

function marksOf(text = ""): { readonly mark: string }[] {
  return (text.match(/\S+/g) ?? []).map((mark) => ({ mark }));
}

function isFirm(first: Token | undefined): boolean {
  return (
    first !== undefined &&
    "mark" in first &&
    first.mark.length >= 3 &&
    !first.mark.startsWith("```")
  );
}

export function tokensOf(steps: readonly Step[]): Token[] {
  return steps.flatMap((step, at): Token[] => {
    if ("text" in step) return marksOf(step.text);
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
  return step !== undefined && "text" in step && /\n$/.test(step.text);
}

function beginsWithBreak(step: Step | undefined): boolean {
  return step !== undefined && "text" in step && /^\r?\n/.test(step.text);
}
