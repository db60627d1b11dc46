/** Status and `retry-after` for the client: the `cause` of MX8102, where a backend answered so instead of a stream, and of MX8106 and MX8108, where its queue did. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly retryAfter?: string;
}

export function isUpstreamAnswer(value: unknown): value is UpstreamAnswer {
  return typeof value === "object" && value !== null && "status" in value && typeof value.status === "number";
}
