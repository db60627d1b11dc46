import type { LockedModel, LockedPolicy } from "../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { headPrint, isClients, referenceRequest } from "../../checks/profiles/context-budgets.ts";
import { ANY, NATIVE, POLICY_NAMES, type Hidden } from "../../config/lock/policies.ts";
import type { Program } from "../../prompt/templates/program.ts";
import type { TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { buildPromptForProfile } from "../../routing/turn/prepare-turn.ts";
import { drain } from "../../shared/async.ts";
import { changesOf, dialectsOf, type Probed, type TemplateMeasurement } from "./probe-template.ts";

/** Tokens of the first prompt in each size and dialect, counted with the model's own tokenizer; empty without one, or if the template refuses. */
export function countHeads(
  program: Program,
  profile: Profile,
  { data, counter, text }: { readonly data: Mallex; readonly counter: TokenCounter | undefined; readonly text: string },
): LockedModel["heads"] {
  if (counter === undefined || counter.inexact !== undefined) return {};
  const sizes = Object.keys(program.plan.sizes).filter((size) => !isClients(program.plan, { ...profile, size }));
  const headOf = (size: string, dialect: string) => {
    const variant = { ...profile, size, dialect };
    const prompt = buildPromptForProfile(program, variant, referenceRequest(data));
    const counted = prompt === undefined ? undefined : drain(counter.countInSteps(prompt));
    if (counted?.exact !== true) return [];
    return [[dialect, { tokens: counted.tokens, of: headPrint(program, variant, data) }] as const];
  };
  return Object.fromEntries(
    sizes.map((size) => [size, Object.fromEntries(dialectsOf(text).flatMap((dialect) => headOf(size, dialect)))]),
  );
}

interface ProbedModel extends Pick<LockedModel, "template" | "heads"> {
  /** The profile uses the client's own prompt, in which every dialect is `native`. */
  readonly isClients?: boolean;
}

/** The lock's entry for a probed model; undefined where no policy could be chosen. */
export function toLocked(
  { chosen, measured }: Probed,
  { template, heads, isClients: isClientPrompt = false }: ProbedModel,
): LockedModel | undefined {
  if (chosen === undefined) return undefined;
  const parts = POLICY_NAMES.filter((name) => makesDifference(name, measured));
  const nameOf = (policy: LockedPolicy): string => parts.map((name) => policy[name]).join(" ") || ANY;
  const stable = measured.flatMap(({ policy, bytes, hides }) =>
    bytes === undefined || hides !== undefined ? [] : [[nameOf(policy), bytes] as const],
  );
  // Other profiles of the model may have other prompts, so hidden content is recorded per dialect.
  const others = parts.filter((name) => name !== "dialect");
  const hides = measured.flatMap(({ policy, hides: hidden }): [string, Hidden[]][] => {
    const dialect = isClientPrompt ? NATIVE : policy.dialect;
    return hidden === undefined ? [] : [[[dialect, ...others.map((name) => policy[name])].join(" "), [...hidden]]];
  });
  const unrendered = new Set(measured.flatMap(({ policy, unknown }) => (unknown === undefined ? [] : nameOf(policy))));
  return {
    template,
    policy: chosen.policy,
    stable: Object.fromEntries(stable),
    ...(unrendered.size === 0 ? {} : { unrendered: [...unrendered].toSorted() }),
    ...(hides.length === 0 ? {} : { hides: Object.fromEntries(hides) }),
    heads,
  };
}

/** Whether two policies that differ in this part only have different results. */
function makesDifference(name: (typeof POLICY_NAMES)[number], measured: readonly TemplateMeasurement[]): boolean {
  const results = measured.map(({ policy, hides, bytes, unknown }) => ({
    policy,
    result: JSON.stringify(hides ?? bytes ?? (unknown === undefined ? "refused" : "unknown")),
  }));
  return results.some((a) =>
    results.some((b) => a.result !== b.result && changesOf(a.policy, b.policy).join() === name),
  );
}
