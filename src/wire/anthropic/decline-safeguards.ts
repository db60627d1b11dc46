/** What came of one check that the client has asked for. */
export interface SafeguardResult {
  readonly type: string;
  readonly status: { readonly type: "unavailable"; readonly reason: "disabled" };
}

/**
 * The checks of the answer that a request asks for in `safeguards`, each answered with: nobody has checked. Claude Code 2.1.278 and later asks
 * in auto mode whether the answer's calls are dangerous. With this answer it asks the person for each; with none at all it takes the whole
 * screen to say that somebody on the way has lost it.
 * @param asked the request's field as it came @returns a field of the answer's end, or nothing where nothing is asked
 */
export function declineSafeguards(requested: unknown): { readonly safeguard_results?: readonly SafeguardResult[] } {
  const checks: readonly unknown[] = Array.isArray(requested) ? requested : [];
  const results = checks.flatMap((check): SafeguardResult[] => {
    const type: unknown = typeof check === "object" && check !== null ? Reflect.get(check, "type") : undefined;
    return typeof type === "string" ? [{ type, status: { type: "unavailable", reason: "disabled" } }] : [];
  });
  return results.length === 0 ? {} : { safeguard_results: results };
}
