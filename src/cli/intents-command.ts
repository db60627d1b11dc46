import type { Plan } from "../../generated/types/plan.d.ts";
import { itemsOf } from "../compile/5-check/entries.ts";
import { valueAt, type Dict } from "../compile/tree.ts";
import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { alignRows } from "../prove/align-rows.ts";
import { describeIntent } from "../prove/describe-target.ts";
import type { Program } from "../turn/program.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { CliContext, Outcome } from "./context.ts";
import { loadProgram } from "./load-program.ts";

/** Lists the intents, where each leads, and what it is found by. */
export async function intentsCommand(context: CliContext): Promise<Outcome> {
  return withProgram(context, ({ plan }, config) => {
    const { intents = [], decide } = plan;
    const listed = intents.map(({ id, about, to, patterns }) => ({
      id,
      about,
      to,
      patterns: patterns.length,
      examples: itemsOf(valueAt(config, ["intents", id, "examples"])).length,
    }));
    const rows = listed.map(({ id, to, patterns, examples, about }) => [
      id,
      describeIntent(to),
      count(examples, "example"),
      count(patterns, "pattern"),
      about,
    ]);
    const margin = decide?.classifier?.margin;
    const lines = [
      `by ${decide?.by.join(", ")}; else ${decide?.default}`,
      ...(margin === undefined ? [] : [`sure by the examples from a lead of ${margin} on`]),
    ];
    return {
      problems: [],
      text: [...alignRows(rows), "", ...lines].join("\n"),
      data: { intents: listed, by: decide?.by, default: decide?.default, ...(margin === undefined ? {} : { margin }) },
    };
  });
}

/** Does something with a file's intents. The file need not be trusted: nothing of it is started here. */
export async function withProgram(
  context: CliContext,
  use: (program: Program, config: Dict, compiled: CompiledFile) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const compiled = await compileFile(context);
  const { plan, problems } = compiled;
  if (plan === undefined) return { problems: problems.filter(isError) };
  if (!usesIntents(plan)) throw noIntents();
  return use(await loadProgram({ ...compiled, plan }, context.paths.plans), compiled.config, compiled);
}

function usesIntents({ intents = [], decide }: Plan): boolean {
  return intents.length > 0 && decide !== undefined && decide.by.length > 0;
}

export function noIntents(): MallexError {
  return new MallexError({
    code: "MX7523",
    severity: "error",
    message: "the file asks for no intents",
    hint: "declare `intents`, or extend mallex:claude-code, and leave `decide: { by: [] }` out",
  });
}
