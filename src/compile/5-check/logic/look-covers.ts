import type { TextTest } from "../../../../generated/types/plan.d.ts";
import { breadthOf, passesWith } from "./breadth-of.ts";
import { wordsIn, type Look, type Step } from "./look.ts";
import { rangeCovers } from "./range-covers.ts";
import { textCovers } from "./text-covers.ts";

/**
 * Whether nothing is left for the narrow search after the wide one: `always`, or only if no rule between the two makes
 * new beginnings of lines or texts (`undisturbed`). What only comes together when something is cut out of its middle is
 * left aside.
 */
export type Covers = "always" | "undisturbed" | "no";

export function lookCovers(wide: Look, narrow: Look): Covers {
  if (wide.isConditional || wide.steps.some(({ until }) => until !== undefined)) return "no";
  if (wide.client !== undefined && (narrow.client === undefined || !rangeCovers(wide.client, narrow.client)))
    return "no";
  if (wide.does === "unwrap" && !takesTagOff(wide, narrow)) return "no";
  if (wide.steps.length === 0) return textCoversLook(wide, narrow);
  if (stretchCovers(wide, narrow) && (wide.does !== "keep" || beginsInside(wide, narrow))) return "always";
  return stepsCover(wide, narrow);
}

/** Without its tag an element is no element; but one in another of its name then comes to light, and a second rule may be there to unwrap it. */
function takesTagOff({ steps }: Look, narrow: Look): boolean {
  const [only, ...others] = steps;
  return only?.kind === "tag" && others.length === 0 && narrow.does !== "unwrap";
}

/** The whole text is gone if it has certain words. */
function textCoversLook(wide: Look, narrow: Look): Covers {
  if (wide.tests.every((test) => isIn(test, narrow))) return "always";
  const isSame = narrow.steps.length === 0 && wide.tests.every((test) => isCovered(test, narrow));
  return isSame ? "undisturbed" : "no";
}

/** No first mark is left that has a second one behind it; without a second mark, none at all. */
function stretchCovers({ steps, tests }: Look, narrow: Look): boolean {
  const [only, ...others] = steps;
  if (only?.kind !== "between" || others.length > 0 || tests.length > 0) return false;
  if (only.end === undefined) return wordsIn(narrow).some((words) => words.includes(only.words));
  return narrow.steps.some((step) => stepCovers(only, step));
}

/** Whether a stretch that begins within one without an end is found. What is kept hides no more than that. */
function beginsInside({ steps: [open] }: Look, { steps }: Look): boolean {
  const last = steps.at(-1);
  return open?.end === undefined && last?.kind === "between" && last.words.startsWith(open?.words ?? "");
}

function stepsCover(wide: Look, narrow: Look): Covers {
  const last = wide.steps.length - 1;
  const [own, other] = [wide.steps[last], narrow.steps[last]];
  if (own === undefined || other === undefined) return "no";
  if (!isInside(wide, narrow) || !stepCovers(own, other)) return "no";
  if (reachesBeyond(wide, own, other)) return "no";
  const isSamePlace = isSameStep(own, other) || own.kind === "line";
  const isSameSpan = isSamePlace && narrow.steps.length === wide.steps.length;
  const isTested = wide.tests.every(
    (test) => (isSamePlace && isIn(test, narrow)) || (isSameSpan && isCovered(test, narrow)),
  );
  if (!isTested) return "no";
  const isAnywhere = own.kind === "tag" || own.kind === "between";
  return isAnywhere && wide.tests.every((test) => isIn(test, narrow)) ? "always" : "undisturbed";
}

/** What is kept hides only what lies in it: a longer stretch is still found. */
function reachesBeyond({ does }: Look, own: Step, other: Step): boolean {
  return does === "keep" && own.kind === "between" && !isSameStep(own, other);
}

/** Whether the last step of the wide search looks into the same place as that of the narrow one. */
function isInside({ steps }: Look, narrow: Look): boolean {
  const outer = steps.slice(0, -1);
  // A stretch that is cut out of a section may take the line end in front of the next heading with it.
  if (steps.at(-1)?.kind === "between" && outer.some(({ kind }) => kind !== "tag")) return false;
  return outer.every((step, index) => isSameStep(step, narrow.steps[index]));
}

function stepCovers(wide: Step, narrow: Step): boolean {
  if (wide.kind !== narrow.kind) return false;
  switch (wide.kind) {
    case "tag":
    case "section":
      return wide.words === narrow.words;
    case "paragraph":
    case "line":
      return narrow.words.startsWith(wide.words);
    case "between":
      return narrow.words.includes(wide.words) && (wide.end === undefined || (narrow.end?.includes(wide.end) ?? false));
  }
}

function isSameStep(a: Step, b: Step | undefined): boolean {
  return a.kind === b?.kind && a.words === b.words && a.end === b.end && b.until === undefined;
}

/** Whether the words that a test looks for stand in whatever the search finds. */
function isIn(test: TextTest, narrow: Look): boolean {
  const { op, value } = test;
  if (op === "contains") return wordsIn(narrow).some((words) => words.includes(value));
  const breadth = breadthOf(test);
  return breadth === "all" || (breadth === "words" && wordsIn(narrow).some((words) => passesWith(test, words)));
}

function isCovered(test: TextTest, { tests }: Look): boolean {
  return tests.some((given) => textCovers(test, given));
}
