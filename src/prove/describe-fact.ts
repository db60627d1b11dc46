import type { Condition } from "../../generated/types/plan.d.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { Facts } from "../turn/meet-condition.ts";
import { shorten } from "./shorten.ts";

/** What a request has where a condition wants something else, in words. */
export function describeFact({ kind }: Condition, facts: Facts): string {
  switch (kind) {
    case "class":
      return `it is ${facts.class}`;
    case "model":
      return `it is ${shorten(facts.model)}`;
    case "tools":
      return `it has ${facts.tools === 0 ? "none" : facts.tools}`;
    case "stream":
    case "prefilled":
      return `it is ${facts[kind]}`;
    case "client":
      return `it is ${facts.client ?? "unknown"}`;
    case "outputField":
      return `it has ${listed(facts.outputFields)}`;
    case "maxTokens":
      return `it has ${facts.maxTokens}`;
    case "user":
      return describeText(facts.user, "the person says nothing");
    case "system":
      return describeText(facts.system, "it has none");
    case "toolNames":
      return `it has ${listed(facts.toolNames)}`;
    case "agent":
      return facts.agent === undefined ? "no helper asks" : `it is ${shorten(facts.agent)}`;
    case "has":
    case "tag":
      return `it has ${listed(kind === "has" ? facts.has : facts.tags)}`;
    case "effort":
    case "session":
      return facts[kind] === undefined ? "it has none" : `it is ${shorten(facts[kind])}`;
    case "thinking":
      return `it is ${facts.thinking}`;
    case "promptTokens":
      return `it has ${facts.promptTokens.toLocaleString("en-US")}, by estimate`;
    case "project":
      return facts.project === "" ? "it is unknown" : `it is ${shorten(facts.project)}`;
    default:
      return unreachable(kind);
  }
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : shorten(names.join(", "));
}

/** A long text by its length: its beginning seldom tells why. */
function describeText(text: string, none: string): string {
  if (text === "") return none;
  return text.length <= 200
    ? `it says ${JSON.stringify(shorten(text, 32))}`
    : `not in its ${text.length.toLocaleString("en-US")} characters`;
}
