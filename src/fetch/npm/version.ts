/** `1.2.3-rc.1` in its parts; the build after `+` makes no difference. */
export interface Version {
  readonly numbers: readonly [number, number, number];
  readonly pre: readonly string[];
}

const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

export function toVersion(text: string): Version | undefined {
  const [, major, minor, patch, pre] = VERSION.exec(text) ?? [];
  if (patch === undefined) return undefined;
  return { numbers: [Number(major), Number(minor), Number(patch)], pre: pre === undefined ? [] : pre.split(".") };
}

/** Below zero where `one` comes before the other. @see semver.org, 11 */
export function compareVersions(one: Version, other: Version): number {
  for (const [index, number] of one.numbers.entries()) {
    const order = number - (other.numbers[index] ?? 0);
    if (order !== 0) return order;
  }
  if (one.pre.length === 0 || other.pre.length === 0) return other.pre.length - one.pre.length;
  return comparePre(one.pre, other.pre);
}

/** Numbers as numbers and before words; of two that begin alike, the shorter one comes first. */
function comparePre(one: readonly string[], other: readonly string[]): number {
  for (const [index, word] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (word !== against) return compareWords(word, against);
  }
  return one.length - other.length;
}

function compareWords(word: string, against: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(word), /^\d+$/.test(against)];
  if (isNumber && isOtherNumber) return Number(word) - Number(against);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return word < against ? -1 : 1;
}
