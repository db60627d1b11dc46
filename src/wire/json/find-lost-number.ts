const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * The first number that JavaScript can't keep: too great, or whole and of so many digits that one of them would become another. Such a number is
 * mostly a name of something. Undefined: all are kept.
 * @param text valid JSON: `JSON.parse` has taken it
 */
export function findLostNumber(text: string): string | undefined {
  for (const [token] of text.matchAll(TOKEN)) if (!token.startsWith('"') && !isKept(token)) return token.slice(0, 40);
  return undefined;
}

function isKept(word: string): boolean {
  const value = Number(word);
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) || !Number.isInteger(value) || String(value) === word) return true;
  const digits = word.replace(/[eE].*$/, "").replaceAll(/\D/g, "");
  return digits.replace(/^0+/, "").replace(/0+$/, "").length < 16;
}
