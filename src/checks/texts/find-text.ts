import { COMMON } from "./alphabet.ts";
import type { LazyAutomaton, AutomatonState, SearchBudget } from "./lazy-automaton.ts";

/** Something that a text shall pass, or shall not. */
export interface Requirement {
  readonly automaton: LazyAutomaton;
  readonly passes: boolean;
}

/** A text that meets all requirements, `none`, or `unknown` where that takes too long. */
export type FoundText = { readonly text: string } | "none" | "unknown";

/** States that one search visits at most. */
const MAX_STATES = 1500;

/** Where all automata are behind a text. */
interface SearchState {
  readonly states: readonly AutomatonState[];
  readonly text: string;
}

/** Searches for a text by walking all automata at once, shortest texts first. */
export function findText(requirements: readonly Requirement[], budget: SearchBudget): FoundText {
  const automata = requirements.map(({ automaton }) => automaton);
  const alphabet = alphabetOf(automata, budget);
  const first: SearchState = { states: automata.map(({ start }) => start), text: "" };
  const queue = [first];
  const seen = new Set([keyOf(first)]);
  for (const state of queue) {
    if (requirements.every((one, index) => isMet(one, state.states[index]))) return { text: state.text };
    for (const letter of alphabet) {
      if (budget.left <= 0) return "unknown";
      budget.left -= automata.length;
      const next = advance(state, letter, requirements);
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

function keyOf({ states }: SearchState): string {
  return states.map(({ number }) => number).join(",");
}

/** Whether a text that ends here meets a requirement. */
function isMet({ automaton, passes }: Requirement, state: AutomatonState | undefined): boolean {
  return state !== undefined && automaton.matchesAt(state) === passes;
}

/** The state behind one more character; undefined where no longer text can meet all requirements. */
function advance(
  { states, text }: SearchState,
  letter: string,
  requirements: readonly Requirement[],
): SearchState | undefined {
  const next: AutomatonState[] = [];
  for (const [index, { automaton, passes }] of requirements.entries()) {
    const state = automaton.after(states[index] ?? automaton.start, letter);
    if (passes ? !state.isMatched && state.steps.length === 0 : state.isMatched) return undefined;
    next.push(state);
  }
  return { states: next, text: text + letter };
}

/** One character for all that none of some automata can tell apart. */
function alphabetOf(automata: readonly LazyAutomaton[], budget: SearchBudget): readonly string[] {
  const tried = [...new Set([...COMMON, ...automata.flatMap(({ characters }) => characters)])];
  budget.left -= tried.length * automata.length;
  // Each automaton splits the groups of those before it.
  let groups = tried.map(() => 0);
  let count = 1;
  for (const one of automata) {
    const numbers = new Map<number, number>();
    const before = groups;
    const size = count;
    groups = tried.map((text, index) => {
      const pair = one.classOf(text) * size + (before[index] ?? 0);
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      return number;
    });
    count = numbers.size;
  }
  const seen = new Set<number>();
  return tried.filter((_, index) => seen.size < seen.add(groups[index] ?? 0).size);
}
