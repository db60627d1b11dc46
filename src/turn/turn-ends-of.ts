import type { Plan, TurnEnd } from "../../generated/types/plan.d.ts";
import type { KnownTemplate } from "./opens-thought.ts";

/** Tokens that end a turn: those of the plan, and the one that the model's own tokenizer names. */
export function turnEndsOf({ turnEnds = [] }: Pick<Plan, "turnEnds">, template?: KnownTemplate): readonly TurnEnd[] {
  const own = tokenOf(template?.source?.config["eos_token"])?.trim() ?? "";
  const isNew = own.length >= SHORTEST && !turnEnds.some(({ token }) => token === own);
  return isNew ? [...turnEnds, { token: own }] : turnEnds;
}

/** What is shorter occurs in any text. */
const SHORTEST = 3;

/** Some files have the token's text, others a map with it. */
function tokenOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const content: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "content") : undefined;
  return typeof content === "string" ? content : undefined;
}
