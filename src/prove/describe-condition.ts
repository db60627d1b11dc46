import type { Condition, TextTest, VersionRange } from "../../generated/types/plan.d.ts";
import { unreachable } from "../terms/unreachable.ts";
import { shorten } from "./shorten.ts";

/** A condition in short, near to how the file says it: `tools: none`. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case "class":
    case "model":
      return `${condition.kind}: ${condition.any.join(" | ")}`;
    case "tools":
      return `tools: ${condition.some ? "some" : "none"}`;
    case "stream":
    case "prefilled":
      return `${condition.kind}: ${condition.is}`;
    case "client":
      return `client: ${describeRange(condition.range)}`;
    case "outputField":
      return `outputField: ${condition.name}`;
    case "maxTokens":
      return `maxTokens ${describeLimits(condition)}`;
    case "user":
    case "system":
      return `${condition.kind} ${describeTest(condition.text)}`;
    default:
      return unreachable(condition);
  }
}

const VERBS: Readonly<Record<TextTest["op"], string>> = {
  is: "is",
  startsWith: "begins with",
  contains: "contains",
  matches: "matches",
};

export function describeTest({ op, value, flags = "" }: TextTest): string {
  const text = shorten(value);
  return `${VERBS[op]} ${op === "matches" ? `/${text}/${flags}` : JSON.stringify(text)}`;
}

export function describeRange(range: VersionRange): string {
  return range.map(({ op, version }) => `${op}${version.join(".")}`).join(" ");
}

function describeLimits({ is, under, over }: { is?: number; under?: number; over?: number }): string {
  const limits = [
    ["is", is],
    ["under", under],
    ["over", over],
  ] as const;
  return limits.flatMap(([word, limit]) => (limit === undefined ? [] : `${word} ${limit}`)).join(", ");
}
