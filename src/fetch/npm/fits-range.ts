import { compareVersions, toVersion, type Version } from "./version.ts";

interface Comparator {
  readonly sign: string;
  readonly version: Version;
}

/** A version of which numbers may be left out. */
interface Partial {
  /** With zeros for those. */
  readonly least: Version;
  /** How many are there. */
  readonly given: number;
}

const PARTIAL = /^v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
const WORD = /^(<=|>=|[<>=~^]|)(.+)$/;
const NEVER: Comparator = { sign: "<", version: { numbers: [0, 0, 0], pre: ["0"] } };

/** Whether a version is one of those that npm's range names. @see github.com/npm/node-semver, "Ranges" */
export function fitsRange(version: string, range: string): boolean {
  const found = toVersion(version);
  if (found === undefined) return false;
  return range.split("||").some((set) => fitsSet(found, comparatorsOf(set.trim())));
}

/** All of them hold; one that is not out yet counts only where the range names one of the same three numbers. */
function fitsSet(version: Version, set: readonly Comparator[]): boolean {
  if (!set.every((one) => holds(version, one))) return false;
  const isSame = (other: Version): boolean => other.numbers.every((number, index) => number === version.numbers[index]);
  return version.pre.length === 0 || set.some(({ version: other }) => other.pre.length > 0 && isSame(other));
}

function comparatorsOf(set: string): readonly Comparator[] {
  const [, first, last] = /^(\S+) - (\S+)$/.exec(set) ?? [];
  const words = first === undefined ? set.replaceAll(/([<>=~^]) +/g, "$1").split(/ +/) : [`>=${first}`, `<=${last}`];
  return words.flatMap((word) => {
    const [, operator = "", text = ""] = WORD.exec(word) ?? [];
    const partial = toPartial(text);
    return partial === undefined ? [NEVER] : toComparators(operator, partial);
  });
}

function toPartial(text: string): Partial | undefined {
  const parts = PARTIAL.exec(text);
  if (parts === null) return undefined;
  const cut = parts.slice(1, 4).findIndex((part) => part === undefined || /[xX*]/.test(part));
  const given = cut === -1 ? 3 : cut;
  const at = (index: number): number => (index < given ? Number(parts[index + 1]) : 0);
  const pre = given === 3 && parts[4] !== undefined ? parts[4].split(".") : [];
  return { least: { numbers: [at(0), at(1), at(2)], pre }, given };
}

/** `~1.2` and `^1.2`, and numbers that are left out, as what they are from and up to. */
function toComparators(operator: string, { least, given }: Partial): Comparator[] {
  if (operator === "^") return between(least, Math.min(given - 1, firstNumber(least)));
  if (operator === "~") return between(least, Math.min(given - 1, 1));
  if (given === 3) return [{ sign: operator || "=", version: least }];
  const isAny = given === 0;
  switch (operator) {
    case ">":
      return isAny ? [NEVER] : [{ sign: ">=", version: next(least, given - 1) }];
    case "<":
      return isAny ? [NEVER] : [before(least)];
    case "<=":
      return isAny ? [] : [before(next(least, given - 1))];
    case ">=":
      return [{ sign: ">=", version: least }];
    default:
      return between(least, given - 1);
  }
}

/** The number that `^` holds: the first that is not zero. */
function firstNumber({ numbers }: Version): number {
  const first = numbers.findIndex((number) => number > 0);
  return first === -1 ? 2 : first;
}

/** @param held index of the last number that stays; below zero: any version */
function between(least: Version, held: number): Comparator[] {
  const start = { sign: ">=", version: least };
  return held < 0 ? [start] : [start, before(next(least, held))];
}

/** Those of a version that are not out yet are not before it. */
function before({ numbers }: Version): Comparator {
  return { sign: "<", version: { numbers, pre: ["0"] } };
}

function next({ numbers }: Version, index: number): Version {
  const [major, minor, patch] = numbers.map((number, at) => (at < index ? number : at === index ? number + 1 : 0));
  return { numbers: [major ?? 0, minor ?? 0, patch ?? 0], pre: [] };
}

function holds(version: Version, { sign, version: other }: Comparator): boolean {
  const order = compareVersions(version, other);
  if (order === 0) return sign.endsWith("=");
  return order < 0 ? sign.startsWith("<") : sign.startsWith(">");
}
