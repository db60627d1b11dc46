import type { Lock, LockedHead } from "../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { buildPromptForProfile } from "../../turn/ask-alone.ts";
import { estimateTokens, leastTokens } from "../../turn/estimate-tokens.ts";
import type { Program } from "../../turn/program.ts";
import { fingerprint } from "../fingerprint.ts";
import { referenceRequest } from "../reference-request.ts";
import { optional } from "../6-lower/optional.ts";
import { toData, valueAt, type Dict } from "../tree.ts";

/** How the window of a profile is shared out, in tokens. */
export interface Budget {
  readonly profile: string;
  /** Ids of the tiers that hold it, low to high. */
  readonly tiers: readonly string[];
  readonly window: number;
  /** What every prompt begins with, before the facts of a project; absent where nothing says how much that is. */
  readonly head?: number;
  /** What a head takes at least that is only estimated. */
  readonly least?: number;
  /** `measured` with the model's own tokenizer, `estimated` from the text, or `stated` by the size's budget. */
  readonly from: "measured" | "estimated" | "stated" | "unknown";
  readonly output: number;
  /** What is left of the window for the talk. */
  readonly left: number;
  /** What its size gives the talk at most, and a single result, where the person has said it. */
  readonly talk?: number;
  readonly result?: number;
}

/** A talk needs room: with less of the window than this it is compacted all the time. */
const LITTLE = 0.25;

export interface Budgeted {
  readonly config: Dict;
  readonly program: Program;
  readonly lock: Lock;
}

/** The budget of every profile that a tier holds. */
export function budgetsOf(given: Budgeted): Budget[] {
  const { profiles, tiers } = given.program.plan;
  const data = toData(given.config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]) => {
    const withheld = tiers.filter((tier) => tier.profiles.includes(name)).map(({ id }) => id);
    if (withheld.length === 0) return [];
    const { window, output } = profile;
    const head = headOf(profile, data, given);
    const left = window - output - (head.head ?? 0);
    const { talk, result } = given.program.plan.sizes[profile.size]?.budget ?? {};
    const overrides = { ...optional("talk", talk), ...optional("result", result) };
    return [{ profile: name, tiers: withheld, window, ...head, output, left, ...overrides }];
  });
}

/** Its own prompt can be rendered; the client's own words are known only when they come. */
function headOf(
  profile: Profile,
  data: Mallex,
  { program, lock }: Pick<Budgeted, "program" | "lock">,
): Pick<Budget, "head" | "least" | "from"> {
  if (isClients(program.plan, profile)) {
    const stated = data.sizes?.[profile.size]?.budget?.head;
    return stated === undefined ? { from: "unknown" } : { head: stated, from: "stated" };
  }
  const prompt = buildPromptForProfile(program, profile, referenceRequest(data));
  if (prompt === undefined) return { from: "unknown" };
  const locked: LockedHead | undefined = lock.models?.[profile.model]?.heads[profile.size]?.[profile.dialect];
  if (locked !== undefined && locked.of === headPrint(program, profile, data))
    return { head: locked.tokens, from: "measured" };
  return { head: estimateTokens(prompt), least: leastTokens(prompt), from: "estimated" };
}

/** Tells the words and tools of a head from others; how they are laid out does not matter. */
export function headPrint(program: Program, profile: Profile, data: Mallex): string {
  const prompt = buildPromptForProfile(program, { ...profile, policy: {} }, referenceRequest(data));
  return prompt === undefined ? "" : fingerprint(prompt);
}

export function isClients({ sizes }: Pick<Plan, "sizes">, { size }: Profile): boolean {
  return (sizes[size]?.prompt ?? "client") === "client";
}

/** An answer and the head must leave room for a talk, and a head must keep to what its size allows. A file is refused where even the least that a head can take leaves nothing. */
export function checkBudgets(budgets: readonly Budget[], { config, program }: Budgeted): Problem[] {
  const data = toData(config) as Mallex;
  return budgets.flatMap((budget) => {
    const { size } = program.plan.profiles[budget.profile] ?? { size: "" };
    const most = data.sizes?.[size]?.budget?.head;
    return [...checkOutputBudget(budget, { size, config }), ...overhead(budget, { size, most, config })];
  });
}

interface Sized {
  readonly size: string;
  readonly config: Dict;
}

function checkOutputBudget({ profile, window, output, left, ...head }: Budget, { size, config }: Sized): Problem[] {
  if (head.head === undefined || left >= window * LITTLE) return [];
  const stated =
    head.from === "stated"
      ? `; where another client than Claude Code sends less, state it: \`sizes: { ${size}: { budget: { head: 500 } } }\``
      : "";
  const at = budgetLocation(
    config,
    ["profiles", profile, "output"],
    ["profiles", profile, "window"],
    ["profiles", profile],
  );
  const taken = `${formatHead(head)} tokens of instructions and tools, and ${output} for the answer`;
  const isNothing = left <= 0;
  const isCertain = output + (head.least ?? head.head) >= window;
  return [
    {
      code: isNothing ? "MX3080" : "MX3081",
      severity: isCertain ? "error" : "warning",
      message: isNothing
        ? `profile "${profile}": nothing of its window of ${window} is left for the talk: ${taken}`
        : `profile "${profile}": only ${left} of ${window} tokens are left for the talk: ${taken}`,
      hint: `make \`output\` smaller or \`window\` larger, or give the profile a smaller \`size\`${stated}`,
      ...at,
    },
  ];
}

function overhead(budget: Budget, { size, most, config }: Sized & { readonly most: number | undefined }): Problem[] {
  if (most === undefined || budget.head === undefined || budget.head <= most || budget.from === "stated") return [];
  return [
    {
      code: "MX3082",
      severity: "warning",
      message: `profile "${budget.profile}": its prompt begins with ${formatHead(budget)} tokens; size "${size}" allows ${most}`,
      hint: "shorten the size's prompt template or its toolset, or raise `budget.head`",
      ...budgetLocation(config, ["sizes", size, "budget", "head"]),
    },
  ];
}

/** `~450` where it is not measured. */
export function formatHead({ head, from }: Pick<Budget, "head" | "from">): string {
  return head === undefined ? "?" : `${from === "measured" ? "" : "~"}${head}`;
}

export function budgetLocation(config: Dict, ...paths: readonly (readonly string[])[]): { readonly at?: Location } {
  const at = paths.map((path) => valueAt(config, path)?.at).find((location) => location !== undefined);
  return at === undefined ? {} : { at };
}
