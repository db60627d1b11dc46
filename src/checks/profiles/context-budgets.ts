import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Lock, LockedHead } from "../../../generated/types/lock.d.ts";
import type { ClientTool, Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { factsOf, isSizeKnown } from "../../plan/lower/profiles.ts";
import { lowerRange } from "../../plan/lower/rules.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";
import { LEAST_CONVERSATION, readableConversation } from "../../prompt/budget/budget.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { estimateTokens, leastTokens } from "../../prompt/tokens/estimate.ts";
import { buildPromptForProfile } from "../../routing/turn/prepare-turn.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import { optional } from "../../shared/utilities.ts";

/** How the window of a profile is shared out, in tokens. */
export interface Budget {
  readonly profile: string;
  /** Ids of the tiers that hold it, low to high. */
  readonly tiers: readonly string[];
  readonly window: number;
  /** Tokens before the project's facts; absent if unknown. */
  readonly head?: number;
  /** What a head takes at least that is only estimated. */
  readonly least?: number;
  /** `measured` with the model's own tokenizer, `estimated` from the text, or `stated` by the size's budget. */
  readonly from: "measured" | "estimated" | "stated" | "unknown";
  readonly output: number;
  /** What is left of the window for the conversation. */
  readonly left: number;
  /** The conversation and result limits of the size, if set. */
  readonly talk?: number;
  readonly result?: number;
}

/** With a smaller share of the window left, the conversation is compacted constantly. */
const LITTLE = 0.25;

interface Budgeted {
  readonly config: Dict;
  readonly program: Program;
  readonly lock: Lock;
}

/** The budget of every profile that a tier holds. */
function budgetsOf(given: Budgeted): Budget[] {
  const { profiles, tiers } = given.program.plan;
  const data = toData(given.config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]) => {
    const withheld = tiers.filter((tier) => tier.profiles.includes(name)).map(({ id }) => id);
    if (withheld.length === 0) return [];
    const { window, output } = profile;
    const head = headOf(profile, data, given);
    const left = window - output - (head.head ?? 0);
    const { talk, result } = given.program.plan.sizes[profile.size]?.budget ?? {};
    const most = Math.min(readableConversation(profile, head.head ?? 0), talk ?? Infinity);
    const overrides = { ...optional("talk", most === Infinity ? undefined : most), ...optional("result", result) };
    return [{ profile: name, tiers: withheld, window, ...head, output, left, ...overrides }];
  });
}

/** mallex's own prompt can be rendered; the client's is known only at run time. */
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

/** Fingerprint of the words and tools of a head, independent of their layout: 16 hexadecimal digits. */
export function headPrint(program: Program, profile: Profile, data: Mallex): string {
  const prompt = buildPromptForProfile(program, { ...profile, policy: {} }, referenceRequest(data));
  if (prompt === undefined) return "";
  const { messages, tools, thinking } = prompt;
  return sha256(JSON.stringify([messages, tools, ...(thinking === undefined ? [] : [thinking])])).slice(0, 16);
}

export function isClients({ sizes }: Pick<Plan, "sizes">, { size }: Profile): boolean {
  return (sizes[size]?.prompt ?? "client") === "client";
}

/**
 * The answer and the head must leave room for a conversation, and the head must fit its size's budget. An error if even the
 * smallest estimate leaves nothing.
 */
function checkBudgets(budgets: readonly Budget[], { config, program }: Budgeted): Problem[] {
  const data = toData(config) as Mallex;
  return budgets.flatMap((budget) => {
    const { size } = program.plan.profiles[budget.profile] ?? { size: "" };
    const most = data.sizes?.[size]?.budget?.head;
    const { head, from } = budget;
    const isOver = most !== undefined && head !== undefined && head > most && from !== "stated";
    const at = budgetLocation(config, ["sizes", size, "budget", "head"]);
    const parameters = { profile: budget.profile, head: formatHead(budget), size };
    return [
      ...checkOutputBudget(budget, { size, config }),
      ...(isOver ? [createProblem("MX3082", { ...parameters, most }, at)] : []),
    ];
  });
}

function checkOutputBudget(
  { profile, window, output, left, ...head }: Budget,
  { size, config }: { readonly size: string; readonly config: Dict },
): Problem[] {
  if (head.head === undefined || left >= window * LITTLE) return [];
  const isAssumed = head.from === "stated" && isSizeAssumed(config, profile);
  const ofUnknown = isAssumed ? UNKNOWN_SIZE : "";
  const stated =
    head.from === "stated"
      ? `${ofUnknown}; if your client sends less than Claude Code, state how much: \`sizes: { ${size}: { budget: { head: 500 } } }\``
      : "";
  const path = ["profiles", profile];
  const at = budgetLocation(config, [...path, "output"], [...path, "window"], path);
  const taken = `instructions and tools take ${formatHead(head)}, and the answer ${output}`;
  const isCertain = output + (head.least ?? head.head) >= window && !(isAssumed && isGguf(config, profile));
  return [
    createProblem(left <= 0 ? "MX3080" : "MX3081", { profile, window, left, taken, stated }, at, {
      severity: isCertain ? "error" : "warning",
    }),
  ];
}

/** Its prompt may be a short one. */
const UNKNOWN_SIZE =
  "; if the model is small, say so, as in `parameters: 8B` (of a GGUF file `mallex probe --write` reads it, and `mallex run`)";

function isSizeAssumed(config: Dict, name: string): boolean {
  const { profiles = {}, models = [] } = toData(config) as Mallex;
  const profile = profiles[name];
  return profile !== undefined && !isSizeKnown(profile, factsOf(profile.model, models));
}

/** The size of a GGUF model is known when it is started. */
function isGguf(config: Dict, name: string): boolean {
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  return kindOf(backends[profiles[name]?.backend ?? ""])?.weights === "gguf";
}

/** `~450` where it is not measured. */
export function formatHead({ head, from }: Pick<Budget, "head" | "from">): string {
  return head === undefined ? "?" : `${from === "measured" ? "" : "~"}${head}`;
}

function budgetLocation(config: Dict, ...paths: readonly (readonly string[])[]): Location | undefined {
  return paths.map((path) => valueAt(config, path)?.at).find((location) => location !== undefined);
}

/** Does a budget that a person has turned on change anything? */
function checkConversationBudgets(budgets: readonly Budget[], { config, program: { plan } }: Budgeted): Problem[] {
  return Object.entries(plan.sizes).flatMap(([size, { budget = {} }]) => {
    const { talk, result } = budget;
    const of = budgets.filter(({ profile }) => plan.profiles[profile]?.size === size);
    const most = Math.max(...of.map(({ left }) => left));
    const remaining = Math.min(talk ?? Infinity, of.length > 0 ? most : Infinity);
    const locate = (key: string): Location | undefined => budgetLocation(config, ["sizes", size, "budget", key]);
    return [
      ...longHead(budget.head, { size, of, at: locate("head") }),
      ...(talk !== undefined && of.length > 0 && talk >= most
        ? [createProblem("MX3300.talk", { size, talk, max: Math.max(0, most) }, locate("talk"))]
        : []),
      ...(result !== undefined && result > remaining
        ? [createProblem("MX3301", { size, result, max: Math.max(0, remaining) }, locate("result"))]
        : []),
    ];
  });
}

interface SizeInUse {
  readonly size: string;
  readonly of: readonly Budget[];
  readonly at: Location | undefined;
}

function longHead(head: number | undefined, { size, of, at }: SizeInUse): Problem[] {
  const window = Math.max(...of.map((one) => one.window));
  if (head === undefined || of.length === 0 || head < window || of.some(({ from }) => from === "stated")) return [];
  return [createProblem("MX3300.head", { size, head, window }, at)];
}

/** Is it known what a model reads in the time for its first token, and can the prompt be read in it? */
function checkReadingTimes(budgets: readonly Budget[], { config, program: { plan } }: Budgeted): Problem[] {
  return budgets.flatMap(({ profile: name, ...budget }) => {
    const { model, size = "", readable, leaves } = plan.profiles[name] ?? {};
    const time = valueAt(config, ["sizes", size, "budget", "firstToken"]);
    if (time === undefined || leaves === true) return [];
    if (readable === undefined) return [createProblem("MX3240", { name, model: model ?? "" }, time.at)];
    if (budget.head === undefined || budget.head < readable) return [];
    return [createProblem("MX3241", { name, readable, head: formatHead(budget), least: LEAST_CONVERSATION }, time.at)];
  });
}

export interface Windows {
  readonly plan: Plan;
  /** Precompiled code by name. */
  readonly templates: ReadonlyMap<string, string>;
  readonly config: Dict;
  readonly lock: Lock;
}

/** Shares out the window of every profile; for that its prompts are rendered as a server would. */
export async function shareWindows(windows: Windows): Promise<{ budgets: Budget[]; problems: Problem[] }> {
  const { plan, templates, config, lock } = windows;
  const given = { config, program: await programOf(plan, templates), lock };
  const budgets = budgetsOf(given);
  return {
    budgets,
    problems: [
      ...checkBudgets(budgets, given),
      ...checkConversationBudgets(budgets, given),
      ...checkReadingTimes(budgets, given),
    ],
  };
}

/** The program as a server would load it. A file without templates does not wait for their runtime. */
async function programOf(plan: Plan, templates: Windows["templates"]): Promise<Program> {
  if (templates.size === 0) return { plan, render: () => "" };
  const { instantProgram } = await import("../../plan/emit/instant-program.ts");
  return instantProgram(plan, templates);
}

/** Fits no range that ends, and each that is open. */
const NEWEST = "9999";

/** A first question with the newest release's tools and no project facts: the basis for head sizes. */
export function referenceRequest({ clientTools = {} }: Mallex): MessagesRequest {
  const newest = Object.entries(clientTools).filter(
    ([name, { client }]) =>
      namesOneTool(name) && (client === undefined || satisfiesVersion(lowerRange(client), NEWEST)),
  );
  return {
    model: "claude",
    max_tokens: 1024,
    system: "You are a coding assistant.",
    messages: [{ role: "user", content: "Hello" }],
    tools: newest.map(([name, tool]) => toTool(name, tool)),
  };
}

function toTool(name: string, { args = {}, required = [] }: ClientTool): Tool {
  const properties = Object.entries(args).map(([key, type]) => [key, type === "any" ? {} : { type }] as const);
  return {
    name,
    description: "",
    input_schema: { type: "object", properties: Object.fromEntries(properties), required: [...required] },
  };
}
