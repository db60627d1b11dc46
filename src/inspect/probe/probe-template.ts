import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { LockedModel, LockedPolicy, LockedShares } from "../../../generated/types/lock.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { ANY, type Hidden, NATIVE, POLICY_NAMES, inOrder } from "../../config/lock/policies.ts";
import { type ChatTemplate, renderChatTemplate } from "../../prompt/templates/chat-template.ts";
import { RefusedByTemplate } from "../../prompt/templates/library-template.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { buildPromptForProfile } from "../../routing/turn/prepare-turn.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { type ProbeStep, probeConversation } from "./probe-conversation.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { headPrint, isClients, referenceRequest } from "../../checks/profiles/context-budgets.ts";
import type { TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { drain } from "../../shared/async.ts";

const DEFAULTS = { system: "message", midSystem: "fold", arguments: "object", date: "live" } as const;

/** The two dialects that differ for a chat template: calls as messages, and calls as text, in the profile's own text dialect if it has one. */
function dialectsOf(dialect: string): readonly [native: string, text: string] {
  return [NATIVE, dialect === NATIVE ? "tagged" : dialect];
}

/** Every policy that a profile can have: the usual one first, then those that differ least from it. */
function policiesOf(usual: LockedPolicy, text: string, isSupervised: boolean): LockedPolicy[] {
  const choices: readonly (readonly Partial<LockedPolicy>[])[] = [
    dialectsOf(text).map((dialect) => ({ dialect })),
    [{ system: "message" }, { system: "user" }],
    [{ midSystem: "fold" }, { midSystem: "inPlace" }],
    ...(isSupervised
      ? [[{ arguments: "object" }, { arguments: "string" }] as const, [{ date: "live" }, { date: "fixed" }] as const]
      : []),
  ];
  return choices
    .reduce<readonly LockedPolicy[]>(
      (all, parts) => all.flatMap((one) => parts.map((part) => ({ ...one, ...part }))),
      [usual],
    )
    .toSorted((a, b) => changesOf(a, usual).length - changesOf(b, usual).length);
}

/** The parts in which two policies differ. */
export function changesOf(policy: LockedPolicy, usual: LockedPolicy): (typeof POLICY_NAMES)[number][] {
  return POLICY_NAMES.filter((name) => policy[name] !== usual[name]);
}

export function withPolicy(profile: Profile, { dialect, ...policy }: LockedPolicy): Profile {
  const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
  const changed = names.filter((name) => policy[name] !== DEFAULTS[name]);
  return { ...profile, dialect, policy: Object.fromEntries(changed.map((name) => [name, policy[name]])) };
}

export function policyOf({ dialect, policy }: Profile): LockedPolicy {
  return { dialect, ...DEFAULTS, ...policy };
}

export interface Probe {
  readonly program: Program;
  /** The profile whose prompts are rendered; its own policy is the usual one. */
  readonly profile: Profile;
  readonly template: ChatTemplate;
  /** The dialect in which calls are text; default: the profile's own, or `tagged`. */
  readonly text?: string;
  /** Tools, and everything else beside the messages. */
  readonly request: MessagesRequest;
}

/** The result of one policy: shares, why the template refuses the conversation, or why mallex can't render it. */
export interface TemplateMeasurement {
  readonly policy: LockedPolicy;
  readonly bytes?: LockedShares;
  /** What the template leaves out of the conversation. */
  readonly hides?: readonly Hidden[];
  readonly refused?: string;
  readonly unknown?: string;
}

export interface Probed {
  /** The usual policy first. */
  readonly measured: readonly TemplateMeasurement[];
  /**
   * Of the policies that hide the least the one with the longest stable prefix; of equal ones the one nearest to the usual. Absent when none
   * can be measured, or the usual one can't: then there is nothing to compare with.
   */
  readonly chosen?: TemplateMeasurement;
}

/** Renders a conversation under each policy and measures how much of each prompt begins the next one. */
export function probeTemplate(probe: Probe): Probed {
  const isSupervised = kindOf(probe.program.plan.backends[probe.profile.backend])?.usesModelTemplate === true;
  const steps = probeConversation(probe.request);
  const usual = policyOf(probe.profile);
  const policies = policiesOf(usual, probe.text ?? usual.dialect, isSupervised);
  const measured = policies.map((policy) => measure(probe, policy, steps));
  const [chosen] = measured
    .filter(({ bytes }) => bytes !== undefined)
    .toSorted((a, b) => (a.hides?.length ?? 0) - (b.hides?.length ?? 0) || (b.bytes?.all ?? 0) - (a.bytes?.all ?? 0));
  return chosen === undefined || measured[0]?.unknown !== undefined ? { measured } : { measured, chosen };
}

function measure(
  { program, profile, template }: Probe,
  policy: LockedPolicy,
  steps: readonly ProbeStep[],
): TemplateMeasurement {
  const hidden = new Set<Hidden>();
  try {
    const prompts = steps.map(({ request, isNextDay, turn }) => {
      const prompt = buildPromptForProfile(program, withPolicy(profile, policy), request);
      if (prompt === undefined) throw new Error("no model would get the request");
      const marked = insertMarkers(prompt);
      const text = renderChatTemplate(atDay(template, isNextDay && policy.date === "live"), marked);
      for (const one of hiddenFrom(text, marked)) hidden.add(one);
      return { turn, bytes: Buffer.from(text) };
    });
    return { policy, bytes: sharesOf(prompts), ...(hidden.size === 0 ? {} : { hides: inOrder(hidden) }) };
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 200) ?? "";
    return error instanceof RefusedByTemplate ? { policy, refused: why } : { policy, unknown: why };
  }
}

const FIRST_DAY = { Y: "2025", m: "03", d: "04", B: "March", b: "Mar", A: "Tuesday" };
const NEXT_DAY = { ...FIRST_DAY, d: "05", A: "Wednesday" };

/** The template on a fixed day, or on the day after it. */
export function atDay(chat: ChatTemplate, isNextDay: boolean): ChatTemplate {
  const day: Readonly<Record<string, string>> = isNextDay ? NEXT_DAY : FIRST_DAY;
  const clock = (format: unknown): string =>
    String(format).replaceAll(/%([A-Za-z])/g, (_, letter: string) => day[letter] ?? "00");
  return { ...chat, variables: { ...chat.variables, strftime_now: clock } };
}

/** Follows each tool's name, which may also occur in a prompt's text. */
const NAME_MARKER = "_xtoolx";
const SYSTEM_MARKER = "xsystemx";
const HIDDEN = { call: "calls", result: "results", word: "words" } as const;

/** The prompt with markers on tools, calls and the system prompt, so that they can be found however they are rendered. */
function insertMarkers(prompt: Prompt): Prompt {
  const named = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: one.name + NAME_MARKER });
  return {
    ...prompt,
    tools: prompt.tools.map(named),
    messages: prompt.messages.map((message, index) => {
      if (index === 0 && message.role === "system")
        return { ...message, content: `${message.content}\n${SYSTEM_MARKER}` };
      return message.role === "assistant" && message.calls !== undefined
        ? { ...message, calls: message.calls.map(named) }
        : message;
    }),
  };
}

/** The content of a marked prompt that is missing in its rendered text. Text before calls doesn't count, because many templates leave it out. */
function hiddenFrom(text: string, { messages, tools }: Prompt): Set<Hidden> {
  const given = JSON.stringify(messages);
  const hidden = new Set<Hidden>();
  for (const [marker, kind] of given.matchAll(/x(call|result|word)\d+x/g))
    if (!text.includes(marker)) hidden.add(HIDDEN[kind as keyof typeof HIDDEN]);
  if (given.includes(SYSTEM_MARKER) && !text.includes(SYSTEM_MARKER)) hidden.add("system");
  const calls = messages.flatMap((message) => (message.role === "assistant" ? (message.calls ?? []) : []));
  const called = hidden.has("calls") ? [] : calls.map(({ name }) => name);
  // A call contains its tool's name as well.
  const isVisible = (name: string): boolean =>
    text.split(name).length - 1 > called.filter((one) => one === name).length;
  if (!tools.every(({ name }) => isVisible(name))) hidden.add("tools");
  return hidden;
}

/** How much of each prompt begins the next one, in whole percent: of all steps, and by the kind of the next turn. */
function sharesOf(prompts: readonly { readonly turn: string; readonly bytes: Buffer }[]): LockedShares {
  const steps = prompts.slice(1).map(({ turn, bytes }, index) => {
    const before = prompts[index]?.bytes ?? bytes;
    const end = before.findIndex((byte, at) => byte !== bytes[at]);
    return { turn, kept: end === -1 ? before.length : end, total: before.length };
  });
  const percent = (turns: readonly string[]): number => {
    const chosen = steps.filter(({ turn }) => turns.includes(turn));
    const sum = (key: "kept" | "total"): number => chosen.reduce((total, step) => total + step[key], 0);
    // A prompt that renders to nothing keeps nothing.
    return chosen.length === 0 ? 100 : Math.round((100 * sum("kept")) / Math.max(1, sum("total")));
  };
  return { all: percent(["tool", "user"]), toolTurn: percent(["tool"]), userTurn: percent(["user"]) };
}

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
