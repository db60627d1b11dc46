import type { PartFinder } from "../../generated/types/plan.d.ts";
import { satisfiesVersion } from "./hold-version.ts";
import { innerText, locate } from "./locate.ts";
import type { Facts } from "./meet-condition.ts";
import { groupOf } from "./pass-text-test.ts";

/**
 * What a route takes out of the newest user message: its first stretch or, where an expression has a group, what that
 * has matched. Without a finder, the person's words. Undefined: it is not there.
 */
export function takeStretch(take: PartFinder | undefined, facts: Facts): string | undefined {
  if (take === undefined) return facts.user;
  if (!satisfiesVersion(take.client, facts.client)) return undefined;
  const [span] = locate(facts.message, take.at);
  if (span === undefined) return undefined;
  const text = innerText(facts.message, span);
  for (const test of take.at.tests ?? []) {
    const group = groupOf(test, text);
    if (group !== undefined) return group.trim();
  }
  return text.trim();
}
