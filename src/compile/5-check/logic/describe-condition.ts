import type { Condition, TextTest, VersionRange } from "../../../../generated/types/plan.d.ts";

/** A condition as a person wrote it: `tools: none`, `user: { is: "Warmup" }`. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case "class":
    case "model":
      return `${condition.kind}: ${condition.any.join(", ")}`;
    case "tools":
      return `tools: ${condition.some ? "some" : "none"}`;
    case "stream":
    case "prefilled":
      return `${condition.kind}: ${condition.is}`;
    case "client":
      return `client: ${describeRange(condition.range)}`;
    case "outputField":
      return `outputField: ${condition.name}`;
    case "maxTokens": {
      const { is, under, over } = condition;
      const said = Object.entries({ is, under, over }).filter(([, value]) => value !== undefined);
      return `maxTokens: { ${said.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
    }
    case "user":
    case "system":
      return `${condition.kind}: { ${describeTest(condition.text)} }`;
  }
}

export function describeTest({ op, value }: TextTest): string {
  return `${op}: ${JSON.stringify(value)}`;
}

export function describeRange(range: VersionRange): string {
  return range.map(({ op, version }) => `${op}${version.join(".")}`).join(" ");
}
