/** The PDFs in a request, as base64, each once: wherever they stand, since all of them go to a backend that is handed the request as it is. */
export function pdfsIn(request: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  // Not by recursion: a request may be nested deeper than a stack.
  const left: unknown[] = [request];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null) continue;
    if (isPdf(next)) found.add(next.data);
    else for (const value of Object.values(next)) left.push(value);
  }
  return found;
}

/** `%PDF-` in base64. */
const HEAD = "JVBERi0";

function isPdf(source: object): source is { readonly data: string } {
  if (!("type" in source && source.type === "base64" && "data" in source && typeof source.data === "string"))
    return false;
  return ("media_type" in source && source.media_type === "application/pdf") || source.data.startsWith(HEAD);
}
