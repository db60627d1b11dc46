import type { Profile } from "../../../generated/types/plan.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { NEUTRAL } from "../../turn/how-to-call.ts";
import { USUAL_STYLE } from "../1-load/template-names.ts";
import { NATIVE } from "../policy-key.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { hasTools } from "./unseen-tools.ts";
import type { PlanBody, PlanCheckInput } from "./unused.ts";

/** Does the style of a profile in a text dialect show a call? Nothing else tells the model how one looks. */
export function checkUntaughtStyle(plan: PlanBody, { config, reads }: PlanCheckInput): Problem[] {
  const shows = (template: string, name: string): boolean | undefined =>
    reads.get(template)?.some((read) => read.name === name);
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    if (profile.dialect === NATIVE || !hasTools(plan, profile)) return [];
    const { template, at } = styleOf(profile, config);
    const isReported = shows(plan.sizes[profile.size]?.prompt ?? "client", "howToCall");
    if (isReported !== true || shows(template, "example") !== false) return [];
    return [
      {
        code: "MX3067",
        severity: "warning",
        message: `"${name}" is never shown a call in the dialect \`${profile.dialect}\`: ${template}, its style, has no example`,
        hint: "put {{example}} into the template: a call as the profile's dialect writes it",
        at,
      },
    ];
  });
}

function styleOf({ style = NEUTRAL }: Profile, config: Dict): { readonly template: string; readonly at: Location } {
  const styleEntry = entryOf(valueAt(config, ["styles"]), style);
  return {
    template: textAt(styleEntry?.value, ["template"]) ?? USUAL_STYLE,
    at: valueAt(styleEntry?.value, ["template"])?.at ?? styleEntry?.keyAt ?? {},
  };
}
