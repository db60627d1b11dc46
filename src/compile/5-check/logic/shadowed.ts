import type { Problem } from "../../../problem/problem.ts";
import type { RuleItem } from "./rule-items.ts";

/** Of many rules that cover one together, this many are shown. */
const MAX_LISTED = 4;

export interface ShadowedRule {
  readonly code: Problem["code"];
  /** What never happens. */
  readonly what: string;
  readonly rule: RuleItem;
  /** What it may find all the same. */
  readonly but?: string;
  /** Those that come first. */
  readonly first: readonly RuleItem[];
}

/** Says that a rule is in the shadow of others, and shows all of them. */
export function shadowed({ code, what, but, rule, first }: ShadowedRule): Problem {
  const names = first.slice(0, MAX_LISTED).map(({ id }) => JSON.stringify(id));
  const more = first.length > MAX_LISTED ? ` and ${first.length - MAX_LISTED} more` : "";
  const taken = first.length === 1 ? `${names[0]} has` : `${names.join(", ")}${more} together have`;
  const left = but === undefined ? "" : ` but ${but}`;
  return {
    code,
    severity: "warning",
    message: `${what}${left}: ${taken} taken all ${but === undefined ? "of it" : "else"} before`,
    hint: `put it in front of ${names[0]}, let that one ask for more, or take this one out`,
    at: rule.at,
    related: first.slice(0, MAX_LISTED).map(({ at, id }) => ({ message: `${JSON.stringify(id)} comes first`, at })),
  };
}
