import type { Condition, TextTest, VersionRange } from "../../../generated/types/plan.d.ts";

/** Shortens a text for display. */
type TextPreview = (text: string) => string;

const complete: TextPreview = (text) => text;

/** A condition as a person writes it: `tools: none`, `user: { is: "Warmup" }`. */
export function describeCondition(condition: Condition, show: TextPreview = complete): string {
  switch (condition.kind) {
    case "class":
    case "model":
    case "agent":
    case "has":
    case "effort":
    case "session":
    case "project":
    case "tag":
      return `${condition.kind}: ${condition.any.join(", ")}`;
    case "tools":
      return `tools: ${condition.some ? "some" : "none"}`;
    case "toolNames":
      return `tools: ${condition.any.join(", ")}`;
    case "stream":
    case "prefilled":
    case "thinking":
      return `${condition.kind}: ${condition.is}`;
    case "client":
      return `client: ${describeRange(condition.range)}`;
    case "outputField":
      return `outputField: ${condition.name}`;
    case "maxTokens":
    case "promptTokens": {
      const { kind, ...bounds } = condition;
      const limits = Object.entries(bounds).filter(([, value]) => value !== undefined);
      return `${kind}: { ${limits.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
    }
    case "user":
    case "system":
      return `${condition.kind}: { ${describeTest(condition.text, show)} }`;
  }
}

/** `contains: "Buy"`; an expression in single quotes, in which YAML keeps backslashes. */
export function describeTest({ op, value, flags = "" }: TextTest, show: TextPreview = complete): string {
  const text = show(value);
  if (op !== "matches") return `${op}: ${JSON.stringify(text)}`;
  return `${op}: '${text.replaceAll("'", "''")}'${flags === "" ? "" : `, flags: ${flags}`}`;
}

export function describeRange(range: VersionRange): string {
  return range.map(({ op, version }) => `${op}${version.join(".")}`).join(" ");
}
