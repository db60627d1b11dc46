import type { Plan } from "../../generated/types/plan.d.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import type { Program } from "../turn/program.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import { NEUTRAL } from "../turn/how-to-call.ts";
import { stepsOf } from "./explain-steps.ts";
import { readMarkers } from "./marks.ts";
import { insertTextMarkers } from "./mark-texts.ts";
import type { PackText } from "./pack-texts.ts";

export interface TextsInput {
  readonly texts: readonly PackText[];
  readonly turn: PreparedTurn;
  readonly steps: readonly TurnStep[];
  /** What this program makes of the same request. */
  readonly rebuild: (program: Program) => PreparedTurn;
  /** The model that decides intents was asked when the turn was answered. */
  readonly usesIntentModel: boolean;
}

/** The words of packs that this very turn shows to a model or to the client. */
export function textsInTurn(program: Program, input: TextsInput): PackText[] {
  const { plan } = program;
  const near = candidateTexts(plan, input.turn, input.texts);
  if (near.length === 0 && !input.texts.some(({ path }) => path[0] === "intents")) return [];
  const seen = markersIn(input.rebuild(insertTextMarkers(program, near)));
  const [tools] = stepsOf(input.steps, "tools");
  const [intent] = stepsOf(input.steps, "intent");
  const usesModel = input.usesIntentModel || (intent?.sure === false && plan.decide?.model !== undefined);
  return input.texts.filter((text) => {
    const [section, , , tool] = text.path;
    if (section === "intents") return usesModel;
    if (section === "routes") return near.includes(text);
    if (section === "dialects") return near.includes(text) && (tools?.offered.length ?? 0) > 0;
    if (section === "toolsets") return near.includes(text) && tools?.offered.includes(String(tool)) === true;
    return seen.has(near.indexOf(text));
  });
}

/** Those that can be meant: of the size, the toolset, the style and the dialect of the profile that answers, of the route that has decided, of any filter. */
export function candidateTexts(plan: Plan, { decision }: PreparedTurn, texts: readonly PackText[]): PackText[] {
  const { size = "", style = NEUTRAL, dialect } = plan.profiles[decision.profile ?? ""] ?? {};
  return texts.filter(({ path: [section, name] }) => {
    if (section === "sizes") return name === size;
    if (section === "styles") return name === style;
    if (section === "dialects") return name === dialect;
    if (section === "toolsets") return name === plan.sizes[size]?.toolset;
    if (section === "routes") return decision.route !== undefined && plan.routes[Number(name)]?.id === decision.route;
    return section === "filters";
  });
}

function markersIn(turn: PreparedTurn): ReadonlySet<number> {
  if (turn.kind !== "ask") return new Set();
  const { messages, tools } = turn.prompt;
  const words = [...messages.map(({ content }) => content), ...tools.map(({ description }) => description)];
  const { stretches } = readMarkers(words.join("\n"));
  return new Set(stretches.map(({ mark }) => mark));
}
