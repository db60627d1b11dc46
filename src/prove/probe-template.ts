import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { LockedPolicy, LockedShares } from "../../generated/types/lock.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { inOrder, type Hidden } from "../compile/say-hidden.ts";
import { buildPromptForProfile } from "../turn/ask-alone.ts";
import type { Program } from "../turn/program.ts";
import { renderChatTemplate, type ChatTemplate } from "../turn/render-chat-template.ts";
import { hiddenFrom, insertMarkers } from "./hidden-from.ts";
import { clockOf, RefusedByTemplate, withReasoning } from "./probe-variables.ts";
import { policiesOf, policyOf, withPolicy } from "./probe-policies.ts";
import { sharesOf } from "./probe-shares.ts";
import { probeConversation, type ProbeStep } from "./probe-talk.ts";

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
  /** What the template leaves out of the talk that it renders. */
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

/** Renders a talk under each policy and measures how much of each prompt begins the next one. */
export function probeTemplate(probe: Probe): Probed {
  const isOurs = probe.program.plan.backends[probe.profile.backend]?.kind === "mlx";
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
