import type { Plan, Profile, TurnEnd } from "../../../generated/types/plan.d.ts";
import type { OfferedTool } from "../tools/offered-tool.ts";
import { findCalled } from "./fit/find-called.ts";
import { spellingsOf } from "./fit/pair-spellings.ts";
import type { ReadingCalls } from "./dialect/read-calls.ts";

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
