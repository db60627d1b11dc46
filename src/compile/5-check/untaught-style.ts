import type { Problem } from "../../problem/problem.ts";
import { NEUTRAL } from "../../turn/how-to-call.ts";
import { USUAL_STYLE } from "../1-load/template-names.ts";
import { NATIVE } from "../policy-key.ts";
import { entryOf, textAt, valueAt } from "../tree.ts";
import { hasTools } from "./unseen-tools.ts";
import type { Body, Given } from "./unused.ts";

/** Does the style of a profile in a text dialect show a call? Nothing else tells the model how one looks. */
export function checkUntaughtStyle(plan: Body, { config, reads }: Given): Problem[] {
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    const { dialect, size, style = NEUTRAL } = profile;
    const isTold = reads.get(plan.sizes[size]?.prompt ?? "client")?.some((read) => read.name === "howToCall");
    if (dialect === NATIVE || isTold !== true || !hasTools(plan, profile)) return [];
    const template = textAt(config, ["styles", style, "template"]) ?? USUAL_STYLE;
    if (reads.get(template)?.some((read) => read.name === "example") !== false) return [];
    const key = entryOf(valueAt(config, ["styles"]), style)?.keyAt;
    return [
      {
        code: "MX3067",
        severity: "warning",
        message: `"${name}" is never shown a call in the dialect \`${dialect}\`: ${template}, its style, has no example`,
        hint: "put {{example}} into the template: a call as the profile's dialect writes it",
        at: valueAt(config, ["styles", style, "template"])?.at ?? key ?? {},
      },
    ];
  });
}
