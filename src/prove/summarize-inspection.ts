import { visible } from "../problem/visible.ts";
import { formatTokens } from "./check-expectation.ts";
import { reportTest } from "./report-tests.ts";
import type { TestResult } from "./run-tests.ts";
import { formatLocation } from "./where.ts";

/** An inspection among other tests, in three lines: which, what was decided, and what came of it. */
export function summarizeInspection(result: TestResult): string {
  const { name, at, class: id, route = "none", intent, tier, profile, fired = [], tokens } = reportTest(result);
  const decided = [
    `class ${id}`,
    `route ${route}`,
    intent && `intent ${intent}`,
    tier && `tier ${tier}`,
    profile && `profile ${profile}`,
  ];
  const rules = fired.map((rule) => rule.id).join(", ") || "nothing";
  const read = tokens === undefined ? "no model is asked" : formatTokens(tokens.prompt);
  return [
    `inspected ${JSON.stringify(name)} (${formatLocation(at)}); \`--run\` with its name prints all of it`,
    `  ${decided.filter((piece) => piece !== undefined).join(" · ")}`,
    `  fired ${rules} · ${read}`,
  ]
    .map(visible)
    .join("\n");
}
