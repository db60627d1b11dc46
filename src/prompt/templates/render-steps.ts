/** A model's file with which counting may take any time or memory. */
export class RefusedModelFile extends Error {}

/** A rendering that takes more work than any template of a model needs. */
export class TooManySteps extends RefusedModelFile {
  override readonly message: string = "its chat template takes too many steps: it may never end";
}

/** Characters that cost one step, wherever a text is made or read through. */
const CHARACTERS_PER_STEP = 64;

// Rendering is synchronous, so that one counter serves every renderer.
let left = Infinity;

/** @throws {TooManySteps} */
export function spendSteps(steps: number): void {
  left -= steps;
  if (!(left >= 0)) throw new TooManySteps();
}

/** @throws {TooManySteps} */
export function spendCharacters(characters: number): void {
  spendSteps(characters / CHARACTERS_PER_STEP);
}

/** Characters of one text: more than any prompt has. */
const MAX_TEXT = 2 ** 24;

/** Joining texts costs nothing until they are read. @throws {TooManySteps} */
export function limitLength(characters: number): void {
  if (characters > MAX_TEXT) throw new TooManySteps();
}

/** The cost of a search, in which every character may be compared with the whole pattern. @throws {TooManySteps} */
export function spendSearch(text: number, pattern: number): void {
  spendSteps((text / CHARACTERS_PER_STEP) * Math.ceil(pattern / CHARACTERS_PER_STEP));
}

/** A renderer that ends after so many steps, whatever its template does. @throws {TooManySteps} */
export function withinSteps<Value>(steps: number, render: () => Value): Value {
  const outer = left;
  left = steps;
  try {
    return render();
  } finally {
    left = outer;
  }
}
