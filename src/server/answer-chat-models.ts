import type { Plan } from "../../generated/types/plan.d.ts";
import { SHORT_AUTO_MODEL, tierModel } from "../terms/names.ts";
import { modelNames } from "../turn/read-model-name.ts";

interface ChatModel {
  readonly id: string;
  readonly object: "model";
  readonly created: number;
  readonly owned_by: "mallex";
}

interface ChatModelList {
  readonly object: "list";
  readonly data: readonly ChatModel[];
}

/** The protocol wants a time, and a name in a configuration has none: 2025-01-01. */
const CREATED = 1_735_689_600;

/** GET /v1/models in OpenAI's form: all names on one page. No client of it needs `anthropic` in them, so each thing is there once. */
export function listChatModels(plan: Plan): ChatModelList {
  const names = [...modelNames(plan).keys()].filter((id) => !id.startsWith(tierModel("")));
  return { object: "list", data: [SHORT_AUTO_MODEL, ...names].map((id) => toChatModel({ id })) };
}

/** The same model in that form. */
export function toChatModel({ id }: { readonly id: string }): ChatModel {
  return { id, object: "model", created: CREATED, owned_by: "mallex" };
}
