import { dirname, join } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { drift, emit } from "../compile/7-emit/emit.ts";
import { isTrusted } from "./check-trust.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";

/** Where the plan of a file is written: beside it. */
const FOLDER = join("generated", "plan");

/** Checks the file and writes its plan; with `--check` only compares, where there is something to compare with. */
export async function compileCommand(context: Context, { check }: { readonly check?: boolean }): Promise<Outcome> {
  const compiled = await compileFile(context, { tests: "own" });
  const { plan, problems, files, file } = compiled;
  if (plan === undefined) return { problems, exitCode: EXIT.config };
  const folder = join(dirname(file), FOLDER);
  const trusted = isTrusted(compiled, context);
  const summary = `${summarize(compiled, plan)}${trusted ? "" : "\nnot trusted: `mallex run` refuses it until you run `mallex trust`"}`;
  if (check !== true) {
    await emit(files, folder);
    return {
      problems,
      text: `${summary}\nwrote ${folder} (${files.size} files, plan ${plan.hash})`,
      data: data(compiled, plan, { folder, trusted }),
    };
  }
  const { exists, differs } = await drift(files, folder);
  if (differs.length === 0)
    return {
      problems,
      text: `${summary}\n${exists ? `${folder} is what it compiles to` : `nothing to compare: ${folder} is not there`}`,
      data: data(compiled, plan, { folder, trusted, differs }),
    };
  const text = `${summary}\n${folder} differs: ${differs.join(", ")}; run \`mallex compile\``;
  return { problems, exitCode: EXIT.findings, text, data: data(compiled, plan, { folder, trusted, differs }) };
}

function summarize({ file, layers }: CompiledFile, plan: Plan): string {
  const { tiers, profiles } = plan;
  return `${file}: ${countRules(plan)} rules, ${count(tiers.length, "tier")}, ${count(Object.keys(profiles).length, "profile")}, from ${layers.join(" < ")}`;
}

function data(
  { file, layers }: CompiledFile,
  plan: Plan,
  more: { folder: string; trusted: boolean; differs?: readonly string[] },
): Record<string, unknown> {
  return { file, layers, hash: plan.hash, rules: countRules(plan), tiers: plan.tiers.map(({ id }) => id), ...more };
}

function countRules({ classes, routes, trim, filters, parts }: Plan): number {
  return classes.length + routes.length + trim.length + filters.length + Object.keys(parts).length;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
