import type { Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, wrongField, createError } from "../../diagnostics/problem.ts";
import {
  AUTO_LABEL,
  modelNames,
  profileLabel,
  readModelName,
  tierLabel,
  type ModelName,
} from "../../routing/routes/model-names.ts";
import { SHORT_AUTO_MODEL, tierModel } from "../../shared/reserved-names.ts";

interface ModelInfo {
  readonly type: "model";
  readonly id: string;
  readonly display_name: string;
  readonly created_at: string;
}

export interface ModelPage {
  readonly data: readonly ModelInfo[];
  readonly has_more: boolean;
  readonly first_id: string | null;
  readonly last_id: string | null;
}

/** The protocol requires a date; a configured name has none. */
const CREATED_AT = "2025-01-01T00:00:00Z";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 1000;

/** GET /v1/models, from the plan alone. The client keeps ids with `anthropic` in them, hence `mallex/anthropic-<tier>`. */
export function listModels(plan: Plan, query: URLSearchParams): ModelPage {
  const all = models(plan);
  const limit = limitOf(query);
  const before = indexOf(all, query, "before_id");
  const from = (indexOf(all, query, "after_id") ?? -1) + 1;
  const to = before ?? all.length;
  const start = before === undefined ? from : Math.max(from, to - limit);
  const data = all.slice(start, Math.min(to, start + limit));
  return {
    data,
    has_more: before === undefined ? start + limit < all.length : start > from,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  };
}

/** Any name that a question may have. @throws {MallexError} MX8404 with the names that exist */
export function findModel(plan: Plan, id: string): ModelInfo {
  const all = models(plan);
  const found = all.find((model) => model.id === id);
  if (found !== undefined) return found;
  const target = readModelName(plan, id);
  if (target.kind !== "unknown") return toModel(id, labelOf(plan, target));
  const { hint = "" } = target.problem;
  throw createError("MX8404.listed", { id: JSON.stringify(id) }, undefined, { hint });
}

function models(plan: Plan): readonly ModelInfo[] {
  return [...modelNames(plan)].map(([id, label]) => toModel(id, label));
}

function toModel(id: string, label: string): ModelInfo {
  return { type: "model", id, display_name: label, created_at: CREATED_AT };
}

/** What answers to a name that is not in the list. */
function labelOf(plan: Plan, name: Exclude<ModelName, { kind: "unknown" }>): string {
  if (name.kind === "any") return AUTO_LABEL;
  return name.kind === "tier" ? tierLabel(plan, name.tier) : profileLabel(plan, name.profile);
}

function indexOf(all: readonly ModelInfo[], query: URLSearchParams, name: string): number | undefined {
  const id = query.get(name);
  if (id === null) return undefined;
  const index = all.findIndex((model) => model.id === id);
  if (index >= 0) return index;
  throw new MallexError(wrongField(name, `no model is called ${JSON.stringify(id)}`));
}

function limitOf(query: URLSearchParams): number {
  const text = query.get("limit");
  if (text === null) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new MallexError(wrongField("limit", `must be a whole number from 1 to ${MAX_LIMIT}`));
}

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

/** The protocol requires a time; a configured name has none: 2025-01-01. */
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
