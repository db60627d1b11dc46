import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { Prompt } from "../terms/prompt.ts";
import { prepareTurn } from "./prepare-turn.ts";
import type { Program } from "./program.ts";

/** What a model would read if a profile answered a request, wherever the routes lead it; nothing where no model can be shown it. */
export function buildPromptForProfile(
  program: Program,
  profile: Profile,
  request: MessagesRequest,
): Prompt | undefined {
  const plan = { ...program.plan, routes: [], tiers: [], aliases: [], profiles: { alone: profile } };
  const turn = prepareTurn({ ...program, plan }, { request: { ...request, model: "alone" } });
  return turn.kind === "ask" ? turn.prompt : undefined;
}
