import type { Profile } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { NATIVE } from "../policy-key.ts";
import { entryOf, valueAt } from "../tree.ts";
import type { PlanBody, PlanCheckInput } from "./unused.ts";

/** Is a model told of its tools, and how they are called? In a text dialect only its prompt's template can do that. */
export function checkUnseenTools(plan: PlanBody, { config, reads }: PlanCheckInput): Problem[] {
  return Object.entries(plan.profiles).flatMap(([name, profile]) => {
    const prompt = plan.sizes[profile.size]?.prompt ?? "client";
    const texts = reads.get(prompt)?.map((read) => read.name);
    if (profile.dialect === NATIVE || texts === undefined || !hasTools(plan, profile)) return [];
    const lacks = lackOf(profile.dialect, texts);
    if (lacks === undefined) return [];
    const key = entryOf(valueAt(config, ["profiles"]), name)?.keyAt;
    return [
      {
        code: "MX3067",
        severity: "warning",
        message: `"${name}" is never told ${lacks.what}: in the dialect \`${profile.dialect}\` that stands in the prompt, and ${prompt} does not show it`,
        hint: `put {{${lacks.name}}} into the template, or use \`dialect: native\``,
        at: valueAt(config, ["profiles", name, "dialect"])?.at ?? key ?? {},
      },
    ];
  });
}

function lackOf(
  dialect: string,
  visible: readonly string[],
): { readonly what: string; readonly name: string } | undefined {
  if (!visible.includes("tools")) return { what: "of its tools", name: "tools" };
  // A template of one's own may say itself how calls are tagged.
  if (dialect === "tagged" || visible.includes("howToCall")) return undefined;
  return { what: "how to call its tools", name: "howToCall" };
}

export function hasTools({ sizes, toolsets }: PlanBody, { size }: Profile): boolean {
  const toolset = toolsets[sizes[size]?.toolset ?? "none"];
  return toolset !== undefined && (toolset.others.some((pattern) => pattern.do !== "drop") || toolset.tools.length > 0);
}
