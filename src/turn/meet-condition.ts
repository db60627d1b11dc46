import type { Condition } from "../../generated/types/plan.d.ts";
import { unreachable } from "../terms/unreachable.ts";
import { holdsVersion } from "./hold-version.ts";
import { matchesGlob } from "./match-glob.ts";
import { passesTextTest } from "./pass-text-test.ts";

/** What conditions ask about a request. */
export interface Facts {
  /** Empty until the request has been classified. */
  readonly class: string;
  readonly model: string;
  readonly tools: number;
  readonly stream: boolean;
  /** The request brings the first words of the answer. */
  readonly prefilled: boolean;
  readonly client: string | undefined;
  /** Top-level fields of the JSON schema that the answer must follow. */
  readonly outputFields: readonly string[];
  readonly maxTokens: number;
  /** The newest words of the person. */
  readonly user: string;
  /** The newest user message as it came, the client's own words with it. */
  readonly message: string;
  readonly system: string;
}

export function meetsCondition(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case "class":
      return condition.any.includes(facts.class);
    case "model":
      return condition.any.some((pattern) => matchesGlob(pattern, facts.model));
    case "tools":
      return condition.some === facts.tools > 0;
    case "stream":
      return condition.is === facts.stream;
    case "prefilled":
      return condition.is === facts.prefilled;
    case "client":
      return holdsVersion(condition.range, facts.client);
    case "outputField":
      return facts.outputFields.includes(condition.name);
    case "maxTokens":
      return within(facts.maxTokens, condition);
    case "user":
      return passesTextTest(condition.text, facts.user);
    case "system":
      return passesTextTest(condition.text, facts.system);
    default:
      return unreachable(condition);
  }
}

function within(
  value: number,
  { is, under, over }: { readonly is?: number; readonly under?: number; readonly over?: number },
): boolean {
  return (
    (is === undefined || value === is) && (under === undefined || value < under) && (over === undefined || value > over)
  );
}
