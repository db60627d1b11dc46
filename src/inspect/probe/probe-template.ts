import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { LockedPolicy, LockedShares } from "../../../generated/types/lock.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { inOrder, NATIVE, POLICY_NAMES, type Hidden } from "../../config/lock/policies.ts";
import { renderChatTemplate, type ChatTemplate } from "../../prompt/templates/chat-template.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { buildPromptForProfile } from "../../routing/turn/prepare-turn.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { markersIn, probeConversation, type MarkerInfo, type ProbeStep } from "./probe-conversation.ts";
import { clockOf, RefusedByTemplate, withReasoning } from "./template-variables.ts";

const HEADS = ["message", "user"] as const;
const MID_SYSTEM_POLICIES = ["fold", "inPlace"] as const;
const ARGUMENTS = ["object", "string"] as const;
const DATES = ["live", "fixed"] as const;

/** The dialects that make a difference to a chat template: messages of their own, and text, in the profile's own text dialect where it has one. */
export function dialectsOf(dialect: string): readonly [native: string, text: string] {
  return [NATIVE, dialect === NATIVE ? "tagged" : dialect];
}

/** Every policy that a profile can have, the usual one first, then those that differ least from it. `isOurs`: mallex starts its server. */
function policiesOf(
  usual: LockedPolicy,
  { isOurs, text }: { readonly isOurs: boolean; readonly text: string },
): LockedPolicy[] {
  const [texts, dates] = isOurs ? [ARGUMENTS, DATES] : [ARGUMENTS.slice(0, 1), DATES.slice(0, 1)];
  let all: LockedPolicy[] = [usual];
  all = all.flatMap((one) => dialectsOf(text).map((dialect) => ({ ...one, dialect })));
  all = all.flatMap((one) => HEADS.map((system) => ({ ...one, system })));
  all = all.flatMap((one) => MID_SYSTEM_POLICIES.map((midSystem) => ({ ...one, midSystem })));
  all = all.flatMap((one) => texts.map((args) => ({ ...one, arguments: args })));
  all = all.flatMap((one) => dates.map((date) => ({ ...one, date })));
  const distance = (policy: LockedPolicy): number => POLICY_NAMES.filter((name) => policy[name] !== usual[name]).length;
  return all.toSorted((a, b) => distance(a) - distance(b));
}

/** A profile that lays out its talks so. */
export function withPolicy(profile: Profile, policy: LockedPolicy): Profile {
  const { dialect, system, midSystem, arguments: args, date } = policy;
  return {
    ...profile,
    dialect,
    policy: {
      ...(system === "user" ? { system } : {}),
      ...(midSystem === "inPlace" ? { midSystem } : {}),
      ...(args === "string" ? { arguments: args } : {}),
      ...(date === "fixed" ? { date } : {}),
    },
  };
}

export function policyOf({ dialect, policy = {} }: Profile): LockedPolicy {
  const { system = "message", midSystem = "fold", arguments: args = "object", date = "live" } = policy;
  return { dialect, system, midSystem, arguments: args, date };
}

export interface Probe {
  readonly program: Program;
  /** Whose prompts are rendered; its own policy is the usual one. */
  readonly profile: Profile;
  readonly template: ChatTemplate;
  /** The dialect in which calls are text; default: the profile's own, or `tagged`. */
  readonly text?: string;
  /** Tools, and what is sent beside the messages. */
  readonly request: MessagesRequest;
  /** Token ids of a text, where the model's tokenizer is at hand. */
  readonly encode?: ((text: string) => readonly number[]) | undefined;
}

/** What one policy yields: shares, the template's own words of refusal, or what keeps it from being rendered here. */
export interface TemplateMeasurement {
  readonly policy: LockedPolicy;
  readonly bytes?: LockedShares;
  readonly tokens?: LockedShares;
  /** What the template leaves out of the conversation that it renders. */
  readonly hides?: readonly Hidden[];
  readonly refused?: string;
  readonly unknown?: string;
}

export interface Probed {
  /** The usual policy first. */
  readonly measured: readonly TemplateMeasurement[];
  /**
   * Of the policies that hide the least the one with the longest stable prefix; ties go to the one nearest to the usual. Absent when none can be
   * measured, or the usual one can't: then nobody knows what another would be better than.
   */
  readonly chosen?: TemplateMeasurement;
  /** The chosen one, if earlier thinking were shown again, which mallex can't do: no client keeps it. */
  readonly thinkingKept?: TemplateMeasurement;
}

/** Renders a conversation under each policy and measures how much of each prompt begins the next one. */
export function probeTemplate(probe: Probe): Probed {
  const isOurs = kindOf(probe.program.plan.backends[probe.profile.backend])?.usesModelTemplate === true;
  const steps = probeConversation(probe.request);
  const usual = policyOf(probe.profile);
  const measured = policiesOf(usual, { isOurs, text: probe.text ?? usual.dialect }).map((policy) =>
    measure(probe, { policy, steps }),
  );
  const chosen = bestOf(measured);
  if (chosen === undefined) return { measured };
  const template = withReasoning(probe.template);
  return { measured, chosen, thinkingKept: measure({ ...probe, template }, { policy: chosen.policy, steps }) };
}

function bestOf(measured: readonly TemplateMeasurement[]): TemplateMeasurement | undefined {
  if (measured[0]?.unknown !== undefined) return undefined;
  const hidden = ({ hides = [] }: TemplateMeasurement): number => hides.length;
  return measured
    .filter(({ bytes }) => bytes !== undefined)
    .toSorted((a, b) => hidden(a) - hidden(b) || (b.bytes?.all ?? 0) - (a.bytes?.all ?? 0))[0];
}

function measure(
  { program, profile, template, encode }: Probe,
  { policy, steps }: { readonly policy: LockedPolicy; readonly steps: readonly ProbeStep[] },
): TemplateMeasurement {
  const laidOut = withPolicy(profile, policy);
  try {
    const hidden = new Set<Hidden>();
    const texts = steps.map(({ request, nextDay }) => {
      const source = buildPromptForProfile(program, laidOut, request);
      if (source === undefined) throw new Error("no model would be asked");
      const prompt = insertMarkers(source);
      const text = renderChatTemplate(clockOf(template, nextDay === true && policy.date === "live"), prompt);
      for (const one of hiddenFrom(text, prompt)) hidden.add(one);
      return text;
    });
    const turns = steps.map(({ turn }) => turn);
    const utf8 = new TextEncoder();
    return {
      policy,
      bytes: sharesOf(
        texts.map((text) => utf8.encode(text)),
        turns,
      ),
      ...(encode === undefined ? {} : { tokens: sharesOf(texts.map(encode), turns) }),
      ...(hidden.size === 0 ? {} : { hides: inOrder(hidden) }),
    };
  } catch (error) {
    const why = firstLine(error instanceof Error ? error.message : String(error));
    return error instanceof RefusedByTemplate ? { policy, refused: why } : { policy, unknown: why };
  }
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.slice(0, 200) ?? "";
}

/** Behind each tool's name, which may stand in a prompt's own words, too. */
const NAME_MARK = "_xtoolx";
const SYSTEM_MARK = "xsystemx";

const KINDS: Readonly<Record<MarkerInfo, Hidden>> = { call: "calls", result: "results", word: "words" };

/** A prompt in which tools and the system prompt can be found again, however they are written down. */
function insertMarkers(prompt: Prompt): Prompt {
  const named = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: one.name + NAME_MARK });
  const [first] = prompt.messages;
  return {
    ...prompt,
    tools: prompt.tools.map(named),
    messages: prompt.messages.map((message) => {
      if (message === first && message.role === "system")
        return { ...message, content: `${message.content}\n${SYSTEM_MARK}` };
      return message.role === "assistant" && message.calls !== undefined
        ? { ...message, calls: message.calls.map(named) }
        : message;
    }),
  };
}

/**
 * What of a marked prompt is not in its rendered text. Words in front of calls do not count: many templates leave them out, and the call itself
 * says enough.
 */
function hiddenFrom(text: string, { messages, tools }: Prompt): Set<Hidden> {
  const given = JSON.stringify(messages);
  const hidden = new Set<Hidden>();
  for (const [mark, kind] of markersIn(given)) if (!text.includes(mark)) hidden.add(KINDS[kind]);
  if (given.includes(SYSTEM_MARK) && !text.includes(SYSTEM_MARK)) hidden.add("system");
  const calls = messages.flatMap((message) => (message.role === "assistant" ? (message.calls ?? []) : []));
  const called = hidden.has("calls") ? [] : calls.map(({ name }) => name);
  // A call shows its tool's name as well.
  const isVisible = (name: string): boolean => count(text, name) > called.filter((one) => one === name).length;
  if (!tools.every(({ name }) => isVisible(name))) hidden.add("tools");
  return hidden;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** How much of each prompt begins the next one, in whole percent, over all steps and by the kind of the next turn. */
function sharesOf(prompts: readonly ArrayLike<number>[], turns: readonly ("first" | "tool" | "user")[]): LockedShares {
  const steps = prompts.slice(1).map((next, index) => {
    const prompt = prompts[index] ?? [];
    return { turn: turns[index + 1], kept: commonPrefix(prompt, next), whole: prompt.length };
  });
  return {
    all: percent(steps),
    toolTurn: percent(steps.filter(({ turn }) => turn === "tool")),
    userTurn: percent(steps.filter(({ turn }) => turn === "user")),
  };
}

function percent(steps: readonly { readonly kept: number; readonly whole: number }[]): number {
  const sum = (key: "kept" | "whole"): number => steps.reduce((total, step) => total + step[key], 0);
  // What renders to nothing keeps nothing.
  return steps.length === 0 ? 100 : Math.round((100 * sum("kept")) / Math.max(1, sum("whole")));
}

/** Length of what two prompts begin with alike. */
function commonPrefix(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (a[i] !== b[i]) return i;
  return most;
}
