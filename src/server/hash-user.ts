import { createHash } from "node:crypto";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";

/** A request as it may be written down: `metadata.user_id` names a person's device and account, and its hash tells them apart as well. */
export function hashUser(request: MessagesRequest): MessagesRequest {
  const id = request.metadata?.user_id;
  if (typeof id !== "string") return request;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return { ...request, metadata: { ...request.metadata, user_id: `sha256:${hash}` } };
}
