import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { NATIVE } from "../policy-key.ts";
import { textAt, toData, valueAt } from "../tree.ts";
import { isClients } from "./budgets.ts";
import type { PlanBody, PlanCheckInput } from "./unused.ts";

/** How calls look is told in a prompt of mallex's own: where a size shows the client's, nothing tells of it. */
export function checkIdleCalling(plan: PlanBody, { config }: PlanCheckInput): Problem[] {
  const { styles = {} } = toData(config) as Mallex;
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    if (!isClients(plan, profile)) return [];
    const written = valueAt(config, ["profiles", name]);
    const dialect = textAt(written, ["dialect"]) ?? NATIVE;
    const style = textAt(written, ["style"]);
    const isIdle = {
      dialect: dialect !== NATIVE,
      // Flat arguments are shown beside any prompt.
      style: style !== undefined && styles[style]?.schemas !== "flat",
    };
    return KEYS.flatMap((key): Problem[] => {
      const at = valueAt(written, [key])?.at;
      if (at === undefined || !isIdle[key]) return [];
      const message = `profile "${name}": its model is told nothing by \`${key}\`: size "${profile.size}" shows the client's own prompt`;
      return [{ code: "MX3134", severity: "warning", message, hint: HINTS[key], at }];
    });
  });
}

const KEYS = ["dialect", "style"] as const;

const OTHER_SIZE = "choose a `size` whose prompt is a template of mallex's own";
const HINTS = {
  dialect: `${OTHER_SIZE}; to read calls in this form alone say \`alsoReads\``,
  style: `${OTHER_SIZE}, or remove it`,
};
