import type { LockedModel } from "../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { describeHidden, hiddenBy, NATIVE, type Hidden } from "../../config/lock/policies.ts";
import { entryOf, toData, valueAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { layoutOf } from "../../plan/lower/profiles.ts";
import type { PlanBody, PlanCheckInput } from "../names/unused.ts";
import { isClients } from "../profiles/context-budgets.ts";
import { hasTools } from "./call-instructions.ts";
import { describePolicyParts, manualOverrides } from "./prefix-stability.ts";

/** Does the chat template render everything? It may omit tools, and no server reports that. */
export function checkTemplateOmissions(plan: PlanBody, { config, lock }: PlanCheckInput): Problem[] {
  const data = toData(config) as Mallex;
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    const written = data.profiles?.[name];
    const locked = lock.models?.[profile.model];
    if (written === undefined || locked === undefined) return [];
    const layout = layoutOf(written, data, lock);
    const isOwn = !isClients(plan, profile);
    const hides = hiddenBy(locked, isOwn ? layout : { ...layout, dialect: NATIVE });
    const missed = hasTools(plan, profile) ? hides : hides.filter((one) => !OF_TOOLS.has(one));
    if (missed.length === 0) return [];
    const set = manualOverrides(config, { name, layout, policy: locked.policy }).filter(
      ({ key }) => isOwn || key !== "dialect",
    );
    const by = set.length === 0 ? "" : `with ${describePolicyParts(set, layout)} `;
    return [
      createProblem(
        "MX3136",
        { name, by, model: profile.model, describeHidden: describeHidden(missed) },
        set[0]?.at ?? policyLocation(name, { isOwn, config }),
        {
          hint:
            set.length > 0
              ? `write ${describePolicyParts(set, locked.policy)}, or leave it out`
              : suggestFix(profile, { isOwn, locked }),
        },
      ),
    ];
  });
}

const OF_TOOLS: ReadonlySet<Hidden> = new Set(["tools", "calls", "results"]);

function suggestFix(
  { dialect }: Profile,
  { isOwn, locked }: { readonly isOwn: boolean; readonly locked: LockedModel },
): string {
  if (!isOwn) return OTHER_SIZE;
  const text = locked.policy.dialect === NATIVE ? "tagged" : locked.policy.dialect;
  const isSeen = hiddenBy(locked, { ...locked.policy, dialect: text }).length === 0;
  return dialect === NATIVE && isSeen
    ? `write \`dialect: ${text}\`: then tools and calls are text in the prompt`
    : "give the model another chat template, or the profile a `size` with `toolset: none`";
}

const OTHER_SIZE =
  "the client's own prompt can't tell of tools in text: choose a `size` whose prompt is a template of mallex's own and probe again, or one with `toolset: none`";

/** The setting that decides: the size with the client's prompt, else the dialect. */
function policyLocation(
  name: string,
  { isOwn, config }: { readonly isOwn: boolean; readonly config: PlanCheckInput["config"] },
): NonNullable<Problem["at"]> {
  const written = valueAt(config, ["profiles", name, isOwn ? "dialect" : "size"])?.at;
  return written ?? entryOf(valueAt(config, ["profiles"]), name)?.keyAt ?? {};
}
