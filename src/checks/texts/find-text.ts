import { alphabetOf, type LetterTable, type Letter } from "./alphabet.ts";
import type { Step, TextProgram } from "./expression-automaton.ts";

/** Something that a text shall pass, or shall not. */
export interface Requirement {
  readonly program: TextProgram;
  readonly passes: boolean;
}

/** A text that meets all requirements, `none`, or `unknown` where that takes too long. */
export type FoundText = { readonly text: string } | "none" | "unknown";

/** States that are visited at most, each of which costs a few microseconds a letter of the alphabet. */
const MAX_STATES = 1500;

/** What precedes or follows a position, as far as an assertion sees it. */
type Neighbour = "edge" | "line" | "word" | "other";

/** The steps that a program is at before a character; `matched` where it needs no more. */
type Position = readonly number[] | "matched";

interface State {
  readonly before: Neighbour;
  readonly positions: readonly Position[];
  readonly text: string;
}

/** Searches for a text by walking all programs at once, shortest texts first. */
export function findText(requirements: readonly Requirement[]): FoundText {
  const programs = requirements.map(({ program }) => program);
  const alphabet = alphabetOf(programs);
  const first: State = { before: "edge", positions: programs.map(({ start }) => [start]), text: "" };
  const queue = [first];
  const seen = new Set([keyOf(first)]);
  for (const state of queue) {
    if (requirements.every((one, index) => isMet(one, state.positions[index] ?? [], state.before)))
      return { text: state.text };
    for (const letter of alphabet.letters) {
      const next = advance(state, letter, requirements, alphabet);
      if (next === undefined) continue;
      const key = keyOf(next);
      if (seen.has(key)) continue;
      if (seen.size === MAX_STATES) return "unknown";
      seen.add(key);
      queue.push(next);
    }
  }
  return "none";
}

function keyOf({ before, positions }: State): string {
  return `${before} ${positions.map((one) => (one === "matched" ? "*" : one.join(","))).join(" ")}`;
}

/** Whether a text that ends here meets a requirement. */
function isMet({ program, passes }: Requirement, position: Position, before: Neighbour): boolean {
  return (position === "matched" || reach(program, position, { before, after: "edge" }) === "matched") === passes;
}

/** The state behind one more character; undefined where no longer text can meet all requirements. */
function advance(
  state: State,
  letter: Letter,
  requirements: readonly Requirement[],
  { sets }: LetterTable,
): State | undefined {
  const positions: Position[] = [];
  for (const [index, { program, passes }] of requirements.entries()) {
    const next = advanceOne(program, state.positions[index] ?? [], { before: state.before, letter, sets });
    if ((next === "matched" && !passes) || (passes && next !== "matched" && next.length === 0)) return undefined;
    positions.push(next);
  }
  return { before: letter.neighbour, positions, text: state.text + letter.text };
}

function advanceOne(
  program: TextProgram,
  position: Position,
  { before, letter, sets }: { readonly before: Neighbour; readonly letter: Letter; readonly sets: LetterTable["sets"] },
): Position {
  if (position === "matched") return position;
  const reached = reach(program, position, { before, after: letter.neighbour });
  if (reached === "matched") return reached;
  const next = new Set<number>();
  for (const { set, to } of reached) if (letter.sets.has(sets.get(`${set.flags}/${set.source}`) ?? -1)) next.add(to);
  // The search may begin at any character, unless it needs the text's start.
  if (!startsAtEdge(program)) next.add(program.start);
  return [...next].toSorted((a, b) => a - b);
}

type CharacterStep = Extract<Step, { kind: "character" }>;

/** The character steps that can be reached without a character, between these neighbours. */
function reach(
  { steps }: TextProgram,
  position: readonly number[],
  around: { readonly before: Neighbour; readonly after: Neighbour },
): readonly CharacterStep[] | "matched" {
  const open = [...position];
  const visited = new Set<number>();
  const found: CharacterStep[] = [];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (visited.has(number)) continue;
    visited.add(number);
    const step = steps[number];
    if (step?.kind === "match") return "matched";
    if (step?.kind === "character") found.push(step);
    if (step?.kind === "either") open.push(...step.to);
    if (step?.kind === "assertion" && holds(step.asserts, around)) open.push(step.to);
  }
  return found;
}

function holds(
  asserts: Extract<Step, { kind: "assertion" }>["asserts"],
  { before, after }: { readonly before: Neighbour; readonly after: Neighbour },
): boolean {
  switch (asserts) {
    case "start":
      return before === "edge";
    case "end":
      return after === "edge";
    case "lineStart":
      return before === "edge" || before === "line";
    case "lineEnd":
      return after === "edge" || after === "line";
    case "boundary":
      return (before === "word") !== (after === "word");
    case "noBoundary":
      return (before === "word") === (after === "word");
  }
}

const anchored = new WeakMap<TextProgram, boolean>();

/** Whether nothing can match but from the start of a text. */
function startsAtEdge(program: TextProgram): boolean {
  const known = anchored.get(program);
  if (known !== undefined) return known;
  const neighbours = ["line", "word", "other"] as const;
  const isAnchored = neighbours.every((before) =>
    (["edge", ...neighbours] as const).every((after) => {
      const reached = reach(program, [program.start], { before, after });
      return reached !== "matched" && reached.length === 0;
    }),
  );
  anchored.set(program, isAnchored);
  return isAnchored;
}
