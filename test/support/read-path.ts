/** The value at a path such as `messages[-1].content[0].text`, from the end where a number is negative; undefined where nothing is. */
export function readPath(value: unknown, path: string): unknown {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  return keys.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner.at(Number(key));
    return typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined;
  }, value);
}

const TESTS = {
  has: (text: string, wanted: unknown): boolean => [wanted].flat().every((part) => text.includes(String(part))),
  lacks: (text: string, wanted: unknown): boolean => !text.includes(String(wanted)),
  not: (text: string, wanted: unknown): boolean => text !== wanted,
  is: (text: string, wanted: unknown): boolean => text === wanted,
} as const;

type TestName = keyof typeof TESTS;

/** What is wrong with a value, or undefined: it is to be this one, absent for `null`, or as `has`, `lacks` and `not` say. */
export function mismatch(value: unknown, wanted: unknown): string | undefined {
  const [name, operand] = testOf(wanted);
  const holds = wanted === null ? (value ?? null) === null : TESTS[name](textOf(value), operand);
  return holds ? undefined : `is ${textOf(value).slice(0, 300)}, wanted: ${JSON.stringify(wanted)}`;
}

function testOf(wanted: unknown): readonly [TestName, unknown] {
  if (typeof wanted !== "object" || wanted === null) return ["is", textOf(wanted)];
  const [entry, ...others] = Object.entries(wanted);
  if (entry === undefined || others.length > 0 || !Object.hasOwn(TESTS, entry[0])) return ["is", textOf(wanted)];
  return [entry[0] as TestName, entry[1]];
}

/** A text as it is, anything else as JSON. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "absent");
}
