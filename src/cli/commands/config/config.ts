import { stringify } from "yaml";
import { mergePersonalLayers } from "../../../config/merge/merge-own.ts";
import { type Dict, type Tree, toData, valueAt } from "../../../config/parse/tree.ts";
import { createError, isError } from "../../../diagnostics/problem.ts";
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

/** Too many to list. */
const EXAMPLES = /^\/intents\/[^/]+\/examples$/;

/** Where every value comes from: `/profiles/local/model` → `mallex.yaml:6`. */
export function originsOf(config: Dict): Record<string, string> {
  const origins: Record<string, string> = {};
  const note = (tree: Tree, pointer: string): void => {
    origins[pointer] = `${tree.at.file ?? "mallex"}:${tree.at.line ?? 0}`;
  };
  const walk = (tree: Tree, pointer: string): void => {
    if (EXAMPLES.test(pointer)) note(tree, pointer);
    else if (tree.kind === "dict")
      for (const [key, { value }] of tree.entries)
        walk(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    else if (tree.kind === "list") for (const [index, item] of tree.items.entries()) walk(item, `${pointer}/${index}`);
    else note(tree, pointer);
  };
  walk(config, "");
  return origins;
}
