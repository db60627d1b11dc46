/** What a backend answered instead of a stream: the `cause` of MX8102, so that status and `retry-after` can be passed on. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly retryAfter?: string;
}

export function isUpstreamAnswer(value: unknown): value is UpstreamAnswer {
  return typeof value === "object" && value !== null && "status" in value && typeof value.status === "number";
}
