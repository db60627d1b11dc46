import { distance } from "../../shared/closest-word.ts";

/** Windows and limits are usually powers of two, which people copy or type digit by digit. */
const USUAL: readonly number[] = Array.from({ length: 11 }, (_, power) => 2048 * 2 ** power);
/** So near, nobody would notice. */
const CLOSE = 0.0005;

/** The usual number that is meant where a digit is missing, wrong, swapped or doubled. Multiples of 50 and 64 are meant as they are. */
export function meantNumber(value: number): number | undefined {
  if (value < 10 || value % 50 === 0 || value % 64 === 0 || Math.log2(value + 1) % 1 === 0) return undefined;
  const written = String(value);
  const near = (usual: number): boolean => Math.abs(usual - value) <= usual * CLOSE;
  if (Number.isInteger(Math.log2(value)) || USUAL.some(near)) return undefined;
  return (
    USUAL.find((usual) => isMisspelt(written, String(usual))) ??
    USUAL.find(
      (usual) => written.length >= 3 && String(usual).startsWith(written) && written.length + 3 >= String(usual).length,
    )
  );
}

/** Its digits in another order, or one lost, doubled, or, in a long number, wrong. */
function isMisspelt(written: string, usual: string): boolean {
  const isLong = written.length !== usual.length || written.length >= 5;
  return sorted(written) === sorted(usual) || (isLong && distance(written, usual) === 1);
}

function sorted(digits: string): string {
  return digits.split("").toSorted().join("");
}
