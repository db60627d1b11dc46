import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { restoreRepeats } from "../../prompt/conversation/repeated-calls.ts";
import { reachedBy } from "../../prompt/tools/tool-search.ts";
import type { ModelTurn } from "../../routing/turn/build-prompt.ts";
import { collectDropped } from "../../shared/dropped-collector.ts";
import { optional } from "../../shared/utilities.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import type { BuiltPrompt, PackedTool } from "./operations.ts";

/** The part of a tool that may be large. */
type Schemas = Pick<OfferedTool, "args" | "declaredArgs" | "rootSchema" | "shared">;

export function packTool({ reaches, args, declaredArgs, rootSchema, shared, ...tool }: OfferedTool): PackedTool {
  const schemas: Schemas = {
    args,
    ...optional("declaredArgs", declaredArgs),
    ...optional("rootSchema", rootSchema),
    ...optional("shared", shared),
  };
  return { ...tool, canReach: reaches !== undefined, schemas: JSON.stringify(schemas) };
}

/** The same tool, whose schemas are parsed when they are needed. */
function unpackTool({ canReach, schemas, ...tool }: PackedTool, reaches: OfferedTool["reaches"]): OfferedTool {
  let parsed: Schemas | undefined;
  const read = (): Schemas => (parsed ??= JSON.parse(schemas) as Schemas);
  const unpacked = { ...tool, ...(canReach && { reaches }) };
  for (const name of ["args", "declaredArgs", "rootSchema", "shared"] as const)
    Object.defineProperty(unpacked, name, { enumerable: true, get: () => read()[name] });
  return unpacked as OfferedTool;
}

interface TurnHead {
  readonly id: string;
  /** Without its messages. */
  readonly request: MessagesRequest;
}

/** A turn as the stages of its answer use it. The texts of its prompt stay in the thread. */
export function unpackTurn(plan: Plan, { id: turn, request }: TurnHead, built: BuiltPrompt): ModelTurn {
  const { prompt, count: _, tools: packed, mustCall, hasNote, repeated, opens, isRepairable: __, ...common } = built;
  const profile = plan.profiles[built.profile];
  if (profile === undefined) throw new Error(`the plan has no profile ${JSON.stringify(built.profile)}`);
  const toolset = plan.toolsets[plan.sizes[profile.size]?.toolset ?? ""];
  const reaches = toolset && reachedBy(toolset);
  const tools = packed.map((tool) => unpackTool(tool, reaches));
  const dropped = collectDropped(built.dropped);
  const repeats = repeated && restoreRepeats(repeated);
  const settings = { plan, profile, prompt, tools, turn, dropped, request, mustCall, hasNote, opens };
  const answer = { ...settings, ...optional("repeats", repeats) };
  return { ...common, prompt, answer, dropped: dropped.list() };
}
