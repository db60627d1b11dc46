import { stringify } from "yaml";
import { originsOf } from "../compile/7-emit/print-plan.ts";
import { toData, valueAt, type Dict } from "../compile/tree.ts";
import { isError } from "../problem/problem.ts";
import { compileFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";

/** Prints the file with all that it inherits; with `--origins` each value with the place that decides it. It holds no secrets: keys are named, never written. */
export async function configCommand(context: Context, { origins }: { readonly origins?: boolean }): Promise<Outcome> {
  const { config, problems } = await compileFile(context);
  if (problems.some(isError)) return { problems };
  if (origins !== true) return { problems, text: stringify(toData(config)), data: toData(config) };
  const places = originsOf(config);
  const lines = Object.entries(places).map(
    ([pointer, place]) => `${place}\t${pointer}\t${JSON.stringify(leaf(config, pointer))}`,
  );
  return { problems, text: lines.join("\n"), data: places };
}

function leaf(config: Dict, pointer: string): unknown {
  const path = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const value = valueAt(config, path);
  return value === undefined ? null : toData(value);
}
