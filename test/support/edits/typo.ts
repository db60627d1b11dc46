import type { Random } from "../random.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

/** The word with one slip of the hand in it: two letters swapped, one left out, doubled or wrong. Never the word itself, nor one that `isTaken`. */
export function typo(word: string, chance: Random, isTaken: (other: string) => boolean = () => false): string {
  for (let tries = 0; tries < 50; tries++) {
    const slip = slipped(word, chance);
    if (slip !== word && slip !== "" && !isTaken(slip)) return slip;
  }
  return `${word}q`;
}

function slipped(word: string, chance: Random): string {
  const letters = [...word.matchAll(/[A-Za-z]/g)].map(({ index }) => index);
  if (letters.length === 0) return `${word}${chance.pick(LETTERS)}`;
  const at = chance.pick(letters);
  const before = word.slice(0, at);
  const letter = word.charAt(at);
  const after = word.slice(at + 1);
  const other = chance.pick(LETTERS);
  const wrong = letter === letter.toUpperCase() ? other.toUpperCase() : other;
  switch (chance.below(4)) {
    case 0:
      return after === ""
        ? `${before.slice(0, -1)}${letter}${before.slice(-1)}`
        : before + after[0] + letter + after.slice(1);
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + wrong + after;
  }
}
