import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { MAIN_CLASS } from "../terms/names.ts";

export interface KindQuery {
  /** As the rules have found. */
  readonly class: string | undefined;
  /** Release of the client; without one it is some other client, whose kinds are its own. */
  readonly client: string | undefined;
  readonly request: MessagesRequest | undefined;
}

/** Claude Code offers tools whenever its person asks: what has none and is no class's is something new in the background, answered as `main`. */
export function isUnknownKind({ class: id, client, request }: KindQuery): boolean {
  return client !== undefined && id === MAIN_CLASS && request !== undefined && (request.tools ?? []).length === 0;
}
