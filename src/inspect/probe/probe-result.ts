import type { LockedModel, LockedPolicy } from "../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { headPrint, isClients, referenceRequest } from "../../checks/profiles/context-budgets.ts";
import { ANY, describeHidden, NATIVE, POLICY_NAMES, policyTerms, type Hidden } from "../../config/lock/policies.ts";
import type { TemplatePrompt } from "../../prompt/templates/chat-template.ts";
import type { Program } from "../../prompt/templates/program.ts";
import type { TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { buildPromptForProfile } from "../../routing/turn/prepare-turn.ts";
import { drain } from "../../shared/async.ts";
import { alignRows } from "../text/terminal-text.ts";
import { dialectsOf, type Probed, type TemplateMeasurement } from "./probe-template.ts";

/** Tokens of a first prompt in each size and dialect, by the model's own tokenizer. The client's own words are not known here. */
export function probeHeads(
  program: Program,
  profile: Profile,
  { data, counter, text }: { readonly data: Mallex; readonly counter: TokenCounter | undefined; readonly text: string },
): LockedModel["heads"] {
  if (counter === undefined || counter.inexact !== undefined) return {};
  const sizes = Object.keys(program.plan.sizes).filter((size) => !isClients(program.plan, { ...profile, size }));
  return Object.fromEntries(
    sizes.map((size) => [
      size,
      Object.fromEntries(
        dialectsOf(text).flatMap((dialect) => {
          const variant = { ...profile, size, dialect };
          const prompt = buildPromptForProfile(program, variant, referenceRequest(data));
          const tokens = prompt === undefined ? undefined : exactly(counter, prompt);
          return tokens === undefined ? [] : [[dialect, { tokens, of: headPrint(program, variant, data) }] as const];
        }),
      ),
    ]),
  );
}

/** Nothing where the template refuses such a prompt: an estimate is the compiler's own business. */
function exactly(counter: TokenCounter, request: TemplatePrompt): number | undefined {
  const { tokens, exact } = drain(counter.countInSteps(request));
  return exact ? tokens : undefined;
}

interface ProbedModel extends Pick<LockedModel, "template" | "heads"> {
  /** The profile shows the client's own prompt, in which every dialect is `native`. */
  readonly isClients?: boolean;
}

/** What the lock keeps of a probe; nothing where no policy could be chosen. */
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
  // Other profiles of the model may have prompts of other kinds: what is hidden is said of one dialect alone.
  const dialectOf = ({ dialect }: LockedPolicy): string => (isClientPrompt ? NATIVE : dialect);
  const others = parts.filter((name) => name !== "dialect");
  const hides = measured.flatMap(({ policy, hides: hidden }): [string, Hidden[]][] =>
    hidden === undefined ? [] : [[[dialectOf(policy), ...others.map((name) => policy[name])].join(" "), [...hidden]]],
  );
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

/** Two policies that differ here alone have other figures, or hide something else, or one of them has none, or another reason for that. */
function makesDifference(name: (typeof POLICY_NAMES)[number], measured: readonly TemplateMeasurement[]): boolean {
  const figures = new Map<string, string>();
  return measured.some(({ policy, hides, bytes, unknown }) => {
    const rest = otherPolicies(policy, name);
    const known = figures.get(rest);
    figures.set(rest, JSON.stringify(hides ?? bytes ?? (unknown === undefined ? "refused" : "unknown")));
    return known !== undefined && known !== figures.get(rest);
  });
}

function otherPolicies(policy: LockedPolicy, name: (typeof POLICY_NAMES)[number]): string {
  return JSON.stringify(POLICY_NAMES.filter((other) => other !== name).map((other) => policy[other]));
}

/** The table of one probe: the usual policy, what one change makes of it, and the one that is chosen. */
export function printProbe(title: string, probed: Probed): string {
  const { measured, chosen } = probed;
  const usual = measured[0]?.policy;
  if (usual === undefined) return title;
  const selected = measured.filter((one) => one === chosen || changesOf(one.policy, usual).length <= 1);
  const hasTokens = selected.some(({ tokens }) => tokens !== undefined);
  const head = ["  policy", "stays", "tool turn", "user turn", ...(hasTokens ? ["in tokens"] : [])];
  const rows = selected.map((one) => [
    `${one === chosen ? "*" : " "} ${policyName(one.policy, usual)}`,
    ...cellsOf(one, hasTokens),
  ]);
  const table = alignRows([head, ...rows], { indent: "  " });
  return [title, ...table, ...probeNotes(selected, probed)].join("\n");
}

function cellsOf({ bytes, tokens, hides, refused }: TemplateMeasurement, hasTokens: boolean): string[] {
  if (hides !== undefined) return [describeHidden(hides)];
  if (bytes === undefined) return [refused === undefined ? "unknown" : "refused"];
  const { all, toolTurn, userTurn } = bytes;
  return [all, toolTurn, userTurn, ...(hasTokens && tokens !== undefined ? [tokens.all] : [])].map((one) => `${one} %`);
}

function probeNotes(selected: readonly TemplateMeasurement[], { chosen, thinkingKept }: Probed): string[] {
  const refusals = new Set(selected.flatMap(({ refused }) => refused ?? []));
  const gaps = new Set(selected.flatMap(({ unknown }) => unknown ?? []));
  const withThinking = thinkingKept?.bytes?.all;
  return [
    ...[...refusals].map((why) => `  refused by the template: ${why}`),
    ...[...gaps].map((why) => `  unknown, since mallex can't render it: ${why}`),
    ...(chosen === undefined ? ["  no policy is chosen: the usual one can't be measured"] : []),
    ...(withThinking === undefined || withThinking === chosen?.bytes?.all
      ? []
      : [`  earlier thinking is not shown again; with it ${withThinking} % would stay`]),
  ];
}

/** `dialect: tagged, date: fixed`: what a policy changes. */
export function policyName(policy: LockedPolicy, usual: LockedPolicy): string {
  const changes = changesOf(policy, usual).map((name) => `${name}: ${policy[name]}`);
  return changes.length === 0 ? `as usual (${policyTerms(usual).join(", ")})` : changes.join(", ");
}

function changesOf(policy: LockedPolicy, usual: LockedPolicy): (typeof POLICY_NAMES)[number][] {
  return POLICY_NAMES.filter((name) => policy[name] !== usual[name]);
}
