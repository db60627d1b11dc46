import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { backendPowers } from "../backend-powers.ts";
import { chooseTools } from "./choose-tools.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import { historyForm } from "../history-form.ts";
import type { Program } from "../program.ts";
import { reportTools } from "./report-tools.ts";
import { applyChoice, type ChosenTools } from "./tool-choice.ts";

interface Offering {
  readonly profile: Profile;
  readonly request: MessagesRequest;
  readonly dropped: DroppedCollector;
}

/** The tools that one profile's model is shown for a request, and what it must do with them. */
export function offerTools(program: Program, { profile, request, dropped }: Offering): ChosenTools {
  const { plan } = program;
  const toolset = plan.toolsets[plan.sizes[profile.size]?.toolset ?? ""];
  if (toolset === undefined || request.tool_choice?.type === "none") return { tools: [] };
  const tools = chooseTools(toolset, request, dropped);
  const isNative = historyForm({ program, profile, tools }) === "native";
  const isHeld = isNative && backendPowers(plan, profile).holdsCalls;
  const chosen = applyChoice(tools, request.tool_choice, { isHeld, dropped });
  const shown = new Set(chosen.tools.map(({ client }) => client));
  const isShown = ({ name = "" }: Tool): boolean => shown.has(name);
  reportTools(request, { isShown, holdsCalls: isHeld, dropped });
  return chosen;
}
