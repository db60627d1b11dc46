const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NAME = /^[A-Za-z_$][\w$-]*$/;
const LITERALS: ReadonlyMap<string, unknown> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const PYTHON: ReadonlyMap<string, unknown> = new Map([
  ["True", true],
  ["False", false],
  ["None", null],
]);

type Word = { readonly value: unknown; readonly mended?: string } | { readonly problem: string };

/** What stands without quotes where a value belongs: a number or a literal of JSON, or one of Python. Any other word could be a text or a mistake. */
export function readWord(word: string): Word {
  if (NUMBER.test(word))
    return isKept(word) ? { value: Number(word) } : { problem: `${shown(word)} is a number that cannot be kept` };
  if (LITERALS.has(word)) return { value: LITERALS.get(word) };
  if (PYTHON.has(word)) return { value: PYTHON.get(word), mended: "a literal of Python" };
  return { problem: `${shown(word)} is no value` };
}

/** Whole numbers of many digits are mostly names of something: one digit lost, and it is another. */
function isKept(word: string): boolean {
  const value = Number(word);
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !/^-?\d+$/.test(word) || String(value) === word);
}

function shown(word: string): string {
  return JSON.stringify(word.slice(0, 20));
}

export function isName(word: string): boolean {
  return NAME.test(word);
}

/** Whether more characters would make it another value. */
export function mayGoOn(word: string): boolean {
  return /^[-\d]/.test(word);
}
