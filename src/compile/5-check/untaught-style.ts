import type { Profile } from "../../../generated/types/plan.d.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { NEUTRAL } from "../../turn/how-to-call.ts";
import { USUAL_STYLE } from "../1-load/template-names.ts";
import { NATIVE } from "../policy-key.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { hasTools } from "./unseen-tools.ts";
import type { Body, Given } from "./unused.ts";

/** Does the style of a profile in a text dialect show a call? Nothing else tells the model how one looks. */
export function checkUntaughtStyle(plan: Body, { config, reads }: Given): Problem[] {
  const shows = (template: string, name: string): boolean | undefined =>
    reads.get(template)?.some((read) => read.name === name);
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    if (profile.dialect === NATIVE || !hasTools(plan, profile)) return [];
    const { template, at } = styleOf(profile, config);
    const isTold = shows(plan.sizes[profile.size]?.prompt ?? "client", "howToCall");
    if (isTold !== true || shows(template, "example") !== false) return [];
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

function styleOf({ style = NEUTRAL }: Profile, config: Dict): { readonly template: string; readonly at: Place } {
  const said = entryOf(valueAt(config, ["styles"]), style);
  return {
    template: textAt(said?.value, ["template"]) ?? USUAL_STYLE,
    at: valueAt(said?.value, ["template"])?.at ?? said?.keyAt ?? {},
  };
}
