import type { Random } from "../../support/random.ts";

/** Letters beside each other on a keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: "sq", b: "vn", c: "xv", d: "sf", e: "wr", f: "dg", g: "fh", h: "gj", i: "uo", j: "hk", k: "jl", l: "k", m: "n",
  n: "bm", o: "ip", p: "o", q: "wa", r: "et", s: "ad", t: "ry", u: "yi", v: "cb", w: "qe", x: "zc", y: "tu", z: "xa",
}; // prettier-ignore

/** A mistake of the finger: a letter lost, doubled, exchanged with the next, or hit beside. */
export function typo(word: string, random: Random): string {
  const letters = [...word.matchAll(/[A-Za-z]/g)].map(({ index }) => index);
  if (letters.length < 2) return word;
  const at = letters[1 + random.below(letters.length - 1)] ?? 0;
  const letter = word[at] ?? "";
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const next = after[0] ?? "";
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return next === "" || next === letter ? before + after : before + next + letter + after.slice(1);
    default: {
      const beside = random.pick((NEIGHBOURS[letter.toLowerCase()] ?? "x").split(""));
      return before + (letter === letter.toLowerCase() ? beside : beside.toUpperCase()) + after;
    }
  }
}

export function otherCase(word: string): string {
  if (/[A-Z]/.test(word)) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function snakeCase(word: string): string {
  return word.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
