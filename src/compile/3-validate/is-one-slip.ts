/** Shorter names are near to too many others. */
const SHORTEST = 4;

/** Whether two names differ by one letter more, less or other, or by two swapped ones. Names that differ in a digit are a series. */
export function differsByOneTypo(name: string, other: string): boolean {
  if (name === other || Math.min(name.length, other.length) < SHORTEST) return false;
  const start = sameLetters(name, other);
  const [here, there] = [name.slice(start), other.slice(start)].map(backwards) as [string, string];
  const end = sameLetters(here, there);
  const misspelling = [here, there].map((word) => word.slice(end));
  const [one = "", two = ""] = misspelling;
  if (/\d/.test(one + two)) return false;
  return (one.length <= 1 && two.length <= 1) || (one.length === 2 && one === backwards(two));
}

/** How many letters two words begin with alike. */
function sameLetters(one: string, two: string): number {
  let count = 0;
  while (count < one.length && one[count] === two[count]) count += 1;
  return count;
}

function backwards(word: string): string {
  return word.split("").toReversed().join("");
}
