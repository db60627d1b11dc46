import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan, RequestClass } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { Tried, Watch } from "../../shared/turn-report.ts";
import { firstMatching, meetsCondition, type Facts } from "./conditions.ts";

/** A request that matches no rule is the user's own. */
const MAIN: RequestClass = { id: MAIN_CLASS, when: [], background: false };

/** Names the kind of a request. A class decides nothing by itself. */
export function requestClass(plan: Plan, facts: Facts, watch?: Watch): RequestClass {
  const tried: Tried[] | undefined = watch && [];
  const failing = ({ when }: RequestClass) => when.find((condition) => !meetsCondition(condition, facts));
  const found = firstMatching(plan.classes, failing, tried) ?? MAIN;
  watch?.({ kind: "class", id: found.id, tried: tried ?? [] });
  return found;
}

export interface KindQuery {
  /** As the rules have found. */
  readonly class: string | undefined;
  /** Release of the client; without one it is some other client, whose kinds are its own. */
  readonly client: string | undefined;
  readonly request: MessagesRequest | undefined;
}

/**
 * Claude Code offers tools with every request of the user: a request without tools that matches no class is a new kind of
 * background request, answered as `main`.
 */
export function isUnknownKind({ class: id, client, request }: KindQuery): boolean {
  return client !== undefined && id === MAIN_CLASS && request !== undefined && (request.tools ?? []).length === 0;
}
