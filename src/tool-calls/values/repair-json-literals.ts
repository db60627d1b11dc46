import { isExactNumber } from "../../shared/utilities.ts";

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NAME = /^[A-Za-z_$][\w$-]*$/;
type Literals = ReadonlyMap<string, unknown>;
export const LITERALS: Literals = new Map(Object.entries({ true: true, false: false, null: null }));
export const PYTHON_LITERALS: Literals = new Map(Object.entries({ True: true, False: false, None: null }));

type Word = { readonly value: unknown; readonly repair?: string } | { readonly problem: string };

/** The note for numbers that JavaScript would write differently: `1.0`, `1e3`. As numbers they keep their value; as texts they would change. */
export const RESPELLED = "a number in another spelling";

/** An unquoted token where a value belongs: a number or a literal of JSON or Python. Any other word could be a text or a mistake. */
export function parseBareWord(word: string): Word {
  if (NUMBER.test(word)) return readNumber(word);
  if (LITERALS.has(word)) return { value: LITERALS.get(word) };
  if (PYTHON_LITERALS.has(word)) return { value: PYTHON_LITERALS.get(word), repair: "a literal of Python" };
  return { problem: `${quoteWord(word)} is no value` };
}

/** A number that JavaScript keeps; one that it would lose is no value. */
export function readNumber(word: string): Word {
  if (!isExactNumber(word)) return { problem: `${quoteWord(word)} is a number that cannot be kept` };
  const value = Number(word);
  return String(value) === word ? { value } : { value, repair: RESPELLED };
}

function quoteWord(word: string): string {
  return JSON.stringify(word.slice(0, 20));
}

export function isName(word: string): boolean {
  return NAME.test(word);
}

/** Whether more characters would make it another value. */
export function mayContinue(word: string): boolean {
  return /^[-\d]/.test(word);
}
