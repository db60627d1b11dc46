import type { ProgramFlags } from "../../backends/kind.ts";
import type { PositionedText } from "../../config/parse/tree.ts";

/** A flag, and its value behind a blank. */
export const WITH_VALUE: RegExp = /^(--?[a-z][\w-]*)\s+(\S.*)$/is;
/** The client takes it, and one of the two servers. */
const WITH_EQUALS = /^(--?[a-z][\w-]*)=(.+)$/is;

export function flagOf(text: string): string {
  return (WITH_VALUE.exec(text) ?? WITH_EQUALS.exec(text))?.[1] ?? text;
}

const HAS_VALUE = ["valued", "alone", "either"] as const;
type HasValue = (typeof HAS_VALUE)[number];

/** Which of a program's flags have values. */
export function flagsOf(flags: Partial<ProgramFlags> = {}): ReadonlyMap<string, HasValue> {
  return new Map(HAS_VALUE.flatMap((has) => wordsIn(flags[has]).map((flag) => [flag, has] as const)));
}

export function wordsIn(lines: readonly string[] = []): string[] {
  return lines.flatMap((line) => line.split(" "));
}

export interface Argument {
  /** A flag, or a text that is not the value of a flag. */
  readonly item: PositionedText;
  readonly before: PositionedText | undefined;
  readonly value: PositionedText | undefined;
  /** The flag with a value has none. */
  readonly lacksValue: boolean;
  /** The text is behind a flag that has no value. */
  readonly isBehindSwitch: boolean;
}

/** The items that are no values of flags. A value may begin with a dash, but it is not another flag of the program. */
export function readArguments(items: readonly PositionedText[], flags?: ProgramFlags): readonly Argument[] {
  const known = flagsOf(flags);
  const isValue = (text: string): boolean => !(text.startsWith("--") && known.has(flagOf(text)));
  const found: Argument[] = [];
  for (let index = 0; index < items.length; index++) {
    const [before, item, next] = [index - 1, index, index + 1].map((one) => items[one]);
    if (item === undefined) break;
    const isValued = known.get(item.text.replaceAll("_", "-")) === "valued";
    const hasValue = isValued && next !== undefined && isValue(next.text);
    found.push({
      item,
      before,
      value: hasValue ? next : (valueIn(item) ?? valueOfEither(item, next, known)),
      // A flag and its value in one item are reported as such.
      lacksValue: isValued && !hasValue && next?.text.includes(" ") !== true,
      isBehindSwitch: !item.text.startsWith("-") && isSwitch(found.at(-1), before, known),
    });
    if (hasValue) index += 1;
  }
  return found;
}

/** With some flags, only what is no flag is certainly the value. */
function valueOfEither(
  { text }: PositionedText,
  next: PositionedText | undefined,
  known: ReadonlyMap<string, HasValue>,
): PositionedText | undefined {
  return known.get(text) === "either" && next?.text.startsWith("-") === false ? next : undefined;
}

/** Behind the sign in an item. */
function valueIn({ text, at }: PositionedText): PositionedText | undefined {
  const [, , value] = WITH_EQUALS.exec(text) ?? [];
  return value === undefined ? undefined : { text: value, at };
}

function isSwitch(
  last: Argument | undefined,
  before: PositionedText | undefined,
  known: ReadonlyMap<string, HasValue>,
): boolean {
  return before !== undefined && last?.item === before && known.get(before.text) === "alone";
}
