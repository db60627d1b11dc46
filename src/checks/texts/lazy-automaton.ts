import { characterKey, charactersOf, literalOf, membersOf } from "./alphabet.ts";
import type { CharacterSet } from "./parse-expression.ts";
import type { Step, TextProgram } from "./expression-automaton.ts";

/** What precedes or follows a position, as far as an assertion sees it. */
export type Neighbour = "edge" | "line" | "word" | "other";

/** Where a program may be behind the characters read so far. */
export interface AutomatonState {
  readonly number: number;
  readonly before: Neighbour;
  /** Empty where nothing can be found any more. */
  readonly steps: readonly number[];
  /** The program has found what it looks for, whatever follows. */
  readonly isMatched: boolean;
  /** By the class of the next character. */
  readonly next: AutomatonState[];
  matchesHere?: boolean;
}

/** Characters that a program can't tell apart. */
interface CharacterClass {
  readonly number: number;
  readonly neighbour: Neighbour;
  /** Numbers of the sets that they are in. */
  readonly sets: ReadonlySet<number>;
}

/** Steps that searches may still take. */
export interface SearchBudget {
  left: number;
}

/** A program that reads a text in one pass: its states are made when they are first reached, and kept. */
export class LazyAutomaton {
  readonly start: AutomatonState;
  /** Characters that it may tell apart from all others. */
  readonly characters: readonly string[];
  /** Sets of one character, by that. */
  readonly #literals = new Map<string, number>();
  /** All other sets. */
  readonly #tests: { readonly number: number; readonly isMember: (character: string) => boolean }[] = [];
  readonly #program: TextProgram;
  readonly #budget: SearchBudget;
  readonly #setOf: ReadonlyMap<CharacterSet, number>;
  readonly #isAnchored: boolean;
  /** Without assertions it does not matter what precedes a position. */
  readonly #hasAssertions: boolean;
  readonly #states = new Map<string, AutomatonState>();
  readonly #classes = new Map<string, CharacterClass>();
  readonly #classOf = new Map<string, CharacterClass>();

  /** @param budget pays for states when they are made */
  constructor(program: TextProgram, budget: SearchBudget) {
    this.#program = program;
    this.#budget = budget;
    const setOf = new Map<CharacterSet, number>();
    const sets = new Map<string, { readonly number: number; readonly set: CharacterSet }>();
    for (const step of program.steps) {
      if (step.kind !== "character") continue;
      const literal = literalOf(step.set);
      const key = literal ?? characterKey(step.set);
      const known = sets.get(key);
      const number = known?.number ?? sets.size;
      setOf.set(step.set, number);
      if (known !== undefined) continue;
      sets.set(key, { number, set: step.set });
      if (literal === undefined) this.#tests.push({ number, isMember: membersOf(step.set) });
      else this.#literals.set(literal, number);
    }
    this.#setOf = setOf;
    this.characters = charactersOf([...sets.values()].map(({ set }) => set));
    this.#hasAssertions = program.steps.some(({ kind }) => kind === "assertion");
    this.#isAnchored = isAnchored(program);
    this.start = this.#state("edge", [program.start], false);
  }

  /** A number for all characters that are the same to it. */
  classOf(character: string): number {
    return this.#characterClass(character).number;
  }

  /** The state behind one more character. */
  after(state: AutomatonState, character: string): AutomatonState {
    if (state.isMatched) return state;
    const found = this.#characterClass(character);
    return (state.next[found.number] ??= this.#move(state, found));
  }

  /** Whether a text that ends here passes. */
  matchesAt(state: AutomatonState): boolean {
    return (state.matchesHere ??=
      state.isMatched || reach(this.#program, state.steps, { before: state.before, after: "edge" }) === "matched");
  }

  /** Whether a text passes; undefined where the budget is used up. */
  passes(text: string): boolean | undefined {
    let state = this.start;
    for (const character of text) {
      if (this.#budget.left <= 0) return undefined;
      state = this.after(state, character);
    }
    return this.matchesAt(state);
  }

  #move({ before, steps }: AutomatonState, { neighbour, sets }: CharacterClass): AutomatonState {
    this.#budget.left -= 1 + steps.length;
    const reached = reach(this.#program, steps, { before, after: neighbour });
    if (reached === "matched") return this.#state("edge", [], true);
    const next = new Set<number>();
    for (const { set, to } of reached) if (sets.has(this.#setOf.get(set) ?? -1)) next.add(to);
    // The search may begin at any character, unless it needs the text's start.
    if (!this.#isAnchored) next.add(this.#program.start);
    return this.#state(
      neighbour,
      [...next].toSorted((a, b) => a - b),
      false,
    );
  }

  #state(before: Neighbour, steps: readonly number[], isMatched: boolean): AutomatonState {
    const seen = this.#hasAssertions ? before : "other";
    const key = isMatched ? "matched" : `${seen} ${steps.join(",")}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const state = { number: this.#states.size, before: seen, steps, isMatched, next: [] };
    this.#states.set(key, state);
    return state;
  }

  #characterClass(character: string): CharacterClass {
    const known = this.#classOf.get(character);
    if (known !== undefined) return known;
    const literal = this.#literals.get(character);
    const others = this.#tests.filter(({ isMember }) => isMember(character)).map(({ number }) => number);
    const sets = literal === undefined ? others : [literal, ...others];
    const neighbour = this.#hasAssertions ? neighbourOf(character) : "other";
    const key = `${neighbour} ${sets.join(",")}`;
    const found = this.#classes.get(key) ?? { number: this.#classes.size, neighbour, sets: new Set(sets) };
    this.#classes.set(key, found);
    this.#classOf.set(character, found);
    return found;
  }
}

function neighbourOf(character: string): Neighbour {
  if (character === "\n") return "line";
  return /\w/.test(character) ? "word" : "other";
}

type CharacterStep = Extract<Step, { kind: "character" }>;

interface Around {
  readonly before: Neighbour;
  readonly after: Neighbour;
}

/** The character steps that can be reached without a character, between these neighbours. */
function reach({ steps }: TextProgram, from: readonly number[], around: Around): readonly CharacterStep[] | "matched" {
  const open = [...from];
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

function holds(asserts: Extract<Step, { kind: "assertion" }>["asserts"], { before, after }: Around): boolean {
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

/** Whether nothing can match but from the start of a text. */
function isAnchored(program: TextProgram): boolean {
  const neighbours = ["line", "word", "other"] as const;
  return neighbours.every((before) =>
    (["edge", ...neighbours] as const).every((after) => {
      const reached = reach(program, [program.start], { before, after });
      return reached !== "matched" && reached.length === 0;
    }),
  );
}
