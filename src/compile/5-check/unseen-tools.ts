import type { Profile } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { entryOf, valueAt } from "../tree.ts";
import type { Body, Given } from "./unused.ts";

/** Is a model told of its tools? In the tagged dialect only its prompt's template can do that. */
export function checkUnseenTools(plan: Body, { config, reads }: Given): Problem[] {
  return Object.entries(plan.profiles).flatMap(([name, profile]) => {
    const prompt = plan.sizes[profile.size]?.prompt ?? "client";
    const isShown = reads.get(prompt)?.some((read) => read.name === "tools") ?? true;
    if (profile.dialect !== "tagged" || isShown || !hasTools(plan, profile)) return [];
    const key = entryOf(valueAt(config, ["profiles"]), name)?.keyAt;
    return [
      {
        code: "MX3067",
        severity: "warning",
        message: `"${name}" is never told of its tools: in the dialect \`tagged\` they stand in the prompt, and ${prompt} does not show them`,
        hint: "put {{tools}} into the template, or use `dialect: native`",
        at: valueAt(config, ["profiles", name, "dialect"])?.at ?? key ?? {},
      },
    ];
  });
}

function hasTools({ sizes, toolsets }: Body, { size }: Profile): boolean {
  const toolset = toolsets[sizes[size]?.toolset ?? "none"];
  return toolset !== undefined && (toolset.others.some((pattern) => pattern.do !== "drop") || toolset.tools.length > 0);
}
