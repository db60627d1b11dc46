import type { Dropped } from "./report.ts";

const LEFT_IN = "left in: it holds what must survive";

/** The report of a piece that a rule would have taken out, had it not held words that must survive. Nothing of it is gone. */
export function leftIn({ id }: { readonly id: string }, text: string): Omit<Dropped, "count"> {
  return { what: text, why: LEFT_IN, rule: id };
}

/** The rule that has left something in, where this is such a report. */
export function ruleThatLeftIn({ why, rule }: Pick<Dropped, "why" | "rule">): string | undefined {
  return why === LEFT_IN ? rule : undefined;
}
