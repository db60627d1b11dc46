import type { Profile } from "../../generated/types/plan.d.ts";
import type { OfferedTool } from "./tools/offered-tool.ts";
import type { Program } from "./program.ts";
import type { HistoryForm } from "./write-talk.ts";

interface HistoryInput {
  readonly program: Program;
  readonly profile: Profile;
  readonly tools: readonly OfferedTool[];
}

/**
 * Without tools, earlier calls are notes; with them they look as the model writes them. Only a template can say how a
 * call is written as text, so with the client's own words tools are declared through the server.
 */
export function historyForm({ tools, profile, program }: HistoryInput): HistoryForm {
  if (tools.length === 0) return "note";
  const dialect = promptOf(profile, program) === "client" ? undefined : program.plan.dialects[profile.dialect];
  return dialect ?? "native";
}

/** The template of a profile's size, or `client`: the client's own words. */
export function promptOf({ size }: Profile, { plan }: Program): string {
  return plan.sizes[size]?.prompt ?? "client";
}
