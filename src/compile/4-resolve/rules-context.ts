import type { Location, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import type { Dict } from "../tree.ts";

/** What is known where a list of rules is merged. */
export interface RulesContext {
  readonly problems: Problem[];
  /** Where lower layers have taken out rules, by `list/id`. */
  readonly disabled: Map<string, Location>;
  /** The layer that is merged, all that it inherits, and the layers before and after it. */
  readonly layer: Layer;
  readonly low: Dict;
  readonly earlier: readonly Layer[];
  readonly later: readonly Layer[];
  readonly list: string;
}

/** An item that changes an inherited rule, or takes it out. */
export interface RuleOverride {
  readonly verb: "override" | "disable";
  readonly id: string;
}
