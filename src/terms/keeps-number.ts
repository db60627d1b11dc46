/**
 * Whether a number in JSON's form stays what it is as JavaScript's: not too great, and not whole and of so many digits that one of them would become
 * another. Such a number is mostly a name of something.
 */
export function isExactNumber(word: string): boolean {
  const value = Number(word);
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) || !Number.isInteger(value) || String(value) === word) return true;
  const digits = word.replace(/[eE].*$/, "").replaceAll(/\D/g, "");
  return digits.replace(/^0+/, "").replace(/0+$/, "").length < 16;
}
