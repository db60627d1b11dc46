import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { modelNames } from "../turn/read-model-name.ts";

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

/** The protocol wants a date, and a name in a configuration has none. */
const CREATED_AT = "2025-01-01T00:00:00Z";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 1000;

/** GET /v1/models, from the plan alone. The client keeps ids with `anthropic` in them, hence `mallex/anthropic-<tier>`. */
export function listModels(plan: Plan, query: URLSearchParams): ModelPage {
  const all = models(plan);
  const limit = limitOf(query);
  const before = query.get("before_id");
  const from = indexAfter(all, query.get("after_id"));
  const to =
    before === null
      ? all.length
      : Math.max(
          0,
          all.findIndex(({ id }) => id === before),
        ); // unknown: an empty page
  const start = before === null ? from : Math.max(from, to - limit);
  const data = all.slice(start, Math.min(to, start + limit));
  return {
    data,
    has_more: before === null ? start + limit < all.length : start > from,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  };
}

/** @throws {MallexError} MX8404 with the names that exist */
export function findModel(plan: Plan, id: string): ModelInfo {
  const all = models(plan);
  const found = all.find((model) => model.id === id);
  if (found !== undefined) return found;
  const hint = `known are ${all.map((model) => model.id).join(", ")}`;
  throw new MallexError({
    code: "MX8404",
    severity: "error",
    message: `no model is called ${JSON.stringify(id)}`,
    hint,
  });
}

function models(plan: Plan): readonly ModelInfo[] {
  return [...modelNames(plan)].map(([id, label]) => ({
    type: "model",
    id,
    display_name: label,
    created_at: CREATED_AT,
  }));
}

function indexAfter(all: readonly ModelInfo[], id: string | null): number {
  return id === null ? 0 : all.findIndex((model) => model.id === id) + 1;
}

function limitOf(query: URLSearchParams): number {
  const text = query.get("limit");
  if (text === null) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  const message = `limit: must be a whole number from 1 to ${MAX_LIMIT}`;
  throw new MallexError({ code: "MX8002", severity: "error", message, at: { path: "limit" } });
}
