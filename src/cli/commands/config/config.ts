import { stringify } from "yaml";
import { mergePersonalLayers } from "../../../config/merge/merge-own.ts";
import { toData, valueAt, type Dict } from "../../../config/parse/tree.ts";
import { isError, createError } from "../../../diagnostics/problem.ts";
import { originsOf } from "../../../plan/emit/origins.ts";
import { visible } from "../../../shared/format-quantities.ts";
import { compileFile } from "../../compile/compile-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";

export interface ConfigOptions {
  /** Each value with the location that sets it. */
  readonly origins?: boolean;
  /** Only what the user's own files set. */
  readonly shallow?: boolean;
}

/** Prints the file with or without everything that it inherits. API keys are never printed. */
export async function configCommand(context: CliContext, { origins, shallow }: ConfigOptions): Promise<Outcome> {
  const { config, problems: found, sources } = await compileFile(context);
  const problems = found.filter(isError);
  if (problems.length > 0) return { problems };
  if (shallow === true) {
    if (origins === true) throw createError("MX7507.originsAndShallow", {});
    const own = mergePersonalLayers(sources);
    return { problems, text: sanitizedText(stringify(own)), verbatim: true, data: own };
  }
  if (origins !== true)
    return { problems, text: sanitizedText(stringify(toData(config))), verbatim: true, data: toData(config) };
  const locationOf = originsOf(config);
  const lines = Object.entries(locationOf).map(([pointer, path]) =>
    visible(`${path}\t${pointer}\t${JSON.stringify(leaf(config, pointer))}`),
  );
  return { problems, text: lines.join("\n"), verbatim: true, data: locationOf };
}

/** Unchanged for a file; escaped for a terminal, which would execute control characters of a pack. */
function sanitizedText(text: string): string {
  return process.stdout.isTTY ? visible(text) : text;
}

function leaf(config: Dict, pointer: string): unknown {
  const path = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const value = valueAt(config, path);
  return value === undefined ? null : toData(value);
}
