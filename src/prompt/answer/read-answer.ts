import type { Plan, Profile, TurnEnd } from "../../../generated/types/plan.d.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { PASS, type TurnStage } from "../../shared/stages.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { findCalled, spellingsOf } from "../../tool-calls/coerce/spellings.ts";
import { CallReader, type ReadingCalls } from "../../tool-calls/dialects/parse-calls.ts";
import { readToolCalls, type ToolCallReading } from "./read-tool-calls.ts";
import { HIDE_THINKING, splitThinking, thinkingStartOf, type LoadedTemplate } from "./thinking.ts";
import { cutTurnEnds, turnEndsOf, type CallAt } from "./turn-ends.ts";

interface AnswerInput extends Omit<ToolCallReading, "calls" | "limit"> {
  readonly plan: Pick<Plan, "backends" | "thoughts" | "turnEnds" | "dialects">;
  readonly profile: Pick<
    Profile,
    "backend" | "thinking" | "thoughts" | "alwaysThinks" | "turnEnds" | "reads" | "repair"
  > &
    Partial<Pick<Profile, "output">>;
  readonly prompt: Prompt;
  readonly template?: LoadedTemplate | undefined;
}

/** What a model says, in the client's terms: its thoughts apart, and hidden where the profile does not show them, and its calls as the client's. */
export function readAnswer({ plan, profile, prompt, template, ...reading }: AnswerInput): TurnStage[] {
  const ends = turnEndsOf(plan, profile, template);
  const calls = readingCalls({ plan, profile, tools: reading.tools, ends });
  const showsThinking = profile.thoughts === "show";
  return [
    splitThinking({
      delimiters: plan.thoughts,
      calls,
      opens: () => thinkingStartOf(prompt, { plan, profile, template }),
      showsThinking,
    }),
    cutTurnEnds({ ends, dropped: reading.dropped, callAt: (text) => callAt(text, calls) }),
    readToolCalls({
      ...reading,
      calls,
      limit: profile.output !== undefined && prompt.maxTokens < profile.output ? prompt.maxTokens : undefined,
      willRetry: profile.repair === "ask" && reading.tools.length > 0,
    }),
    showsThinking ? PASS : HIDE_THINKING,
  ];
}

/** The call that a text ends in, or right behind. */
function callAt(text: string, calls: ReadingCalls | undefined): ReturnType<CallAt> {
  if (calls === undefined) return undefined;
  const reader = new CallReader(calls);
  const pieces = [...reader.push(text), ...reader.end("nothing", true)];
  const last = pieces.findLast((piece) => piece.kind === "call" || piece.text.trim() !== "");
  if (last?.kind !== "call") return undefined;
  return "problem" in last.call ? "open" : "whole";
}

interface CallReadingInput {
  readonly plan: Pick<Plan, "dialects">;
  readonly profile: Pick<Profile, "reads" | "repair">;
  readonly tools: readonly OfferedTool[];
  /** Tokens that end a turn. */
  readonly ends?: readonly TurnEnd[];
}

/** In which dialects a profile's answers hold calls, and of which tools. Undefined: there are none, and nothing is a call. */
export function readingCalls({ plan, profile, tools, ends = [] }: CallReadingInput): ReadingCalls | undefined {
  if (tools.length === 0) return undefined;
  return {
    dialects: (profile.reads ?? []).flatMap((name) => plan.dialects[name] ?? []),
    ends: ends.map(({ token }) => token),
    isExactly: (name) => tools.some((tool) => tool.name === name || tool.client === name),
    isTool: (name) => findCalled(name, tools) !== undefined,
    argumentsOf: (name) => {
      const tool = findCalled(name, tools)?.tool;
      // Beside the name of the tool that it calls, a model may write that one's arguments.
      if (tool === undefined || tool.opens === "use") return undefined;
      const args = [...tool.args, ...(tool.declaredArgs ?? [])];
      return new Set(args.flatMap((arg) => [...spellingsOf(arg.name), ...spellingsOf(arg.to)]));
    },
    onlyArgumentOf: (name) => {
      const [only, ...others] = findCalled(name, tools)?.tool.args ?? [];
      return others.length === 0 ? only?.name : undefined;
    },
    isStrict: profile.repair === "off",
  };
}
