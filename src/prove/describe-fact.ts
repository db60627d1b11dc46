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
      return `it has ${facts.outputFields.length === 0 ? "none" : shorten(facts.outputFields.join(", "))}`;
    case "maxTokens":
      return `it has ${facts.maxTokens}`;
    case "user":
      return describeText(facts.user, "the person says nothing");
    case "system":
      return describeText(facts.system, "it has none");
    default:
      return unreachable(kind);
  }
}

/** A long text by its length: its beginning seldom tells why. */
function describeText(text: string, none: string): string {
  if (text === "") return none;
  return text.length <= 200
    ? `it says ${JSON.stringify(shorten(text, 32))}`
    : `not in its ${text.length.toLocaleString("en-US")} characters`;
}
