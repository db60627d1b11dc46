import type { Random } from "../random.ts";

export const ODD_KEYS: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
  "",
  " ",
  "x-",
  "x-note",
  "<<",
  "0",
  "id",
  "kind",
  "a.b/c~d",
  "null",
  "true",
  "🦊",
  "\u0000",
  "\u202e",
  "k".repeat(2000),
];

const ODD_TEXTS: readonly string[] = [
  ...ODD_KEYS,
  "mallex:claude-code",
  "mallex:../../package",
  "mallex:prompts/small",
  "./mallex.yaml",
  "../mallex.yaml",
  "/etc/passwd",
  "client",
  "highest",
  "main",
  "low",
  "local",
  "{{#if user}}",
  "{{json tools}}",
  "${process.exit()}",
  "`*/;//",
  "\\",
  '"',
  "'",
  "# no comment",
  "- no: list",
  "line\nline\n\nline",
  "\t\r\n",
  "\uD800",
  "a\u0300\u200d\ufeff",
  "(a*)*b",
  "(((((((((((((((((((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))))))))))))))))))))",
  "a{1000}{1000}",
  "[\\s\\S]*".repeat(50),
  "\\p{L}".repeat(200),
  "(?:a|b|c|d|e|f|g|h){1,99}",
  "^$",
  "x|",
  "8B",
  "1e9B",
  ">=2.1 <1",
  "http://127.0.0.1:3456/v1",
  "https://user:secret@example.org",
  "ims",
  "9999999999999999999s",
  "0ms",
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.5,
  8192,
  65_536,
  2 ** 31,
  2 ** 53,
  1e308,
  -1e308,
  Infinity,
  -Infinity,
  NaN,
];

/** Something of any type, of any size that a person or a program might write. */
export function oddValue(chance: Random): unknown {
  switch (chance.below(12)) {
    case 0:
      return chance.pick([null, true, false]);
    case 1:
      return chance.pick(NUMBERS);
    case 2:
      return chance.pick([[], {}, [[]], [{}], { a: {} }, [null], [1, "a", true]]);
    case 3:
      return nested(chance.pick([2, 10, 40, 70]), chance);
    case 4:
      return chance.pick(["a", "[", "(", "a|", ".*", "é", "\n"]).repeat(chance.pick([10, 1000, 20_000]));
    case 5:
      return Array.from({ length: chance.pick([2, 10, 100]) }, (_, index) => ({
        id: `r${index}`,
        line: `l${index}`,
        do: "drop",
      }));
    case 6:
      return Object.fromEntries(
        Array.from({ length: chance.pick([1, 10, 100]) }, (_, index) => [`k${index}`, chance.pick(ODD_TEXTS)]),
      );
    default:
      return chance.pick(ODD_TEXTS);
  }
}

function nested(depth: number, chance: Random): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = chance.chance(0.5) ? [value] : { a: value };
  return value;
}
