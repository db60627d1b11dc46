import { dirname, join } from "node:path";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { formatHead, type Budget } from "../../../checks/profiles/context-budgets.ts";
import { compile, type CompileInput } from "../../../compile.ts";
import { countRules } from "../../../config/load/load-packs.ts";
import { isError } from "../../../diagnostics/problem.ts";
import { alignRows } from "../../../inspect/text/terminal-text.ts";
import { drift, emit, emitSchema, schemaDrift } from "../../../plan/emit/write-plan-files.ts";
import { count } from "../../../shared/format-quantities.ts";
import { PACK_FILE } from "../../../shared/pack-spec.ts";
import { isTrusted } from "../../compile/check-trust.ts";
import { forPackAuthor, packLayers, projectOrPackInput } from "../../compile/pack-input.ts";
import { compileFile, compileShared, type CompiledFile, type SharedPlan } from "../../compile/compile-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { EXIT } from "../../context/run-command.ts";

/** Where the plan of a file is written: beside it. */
const FOLDER = join("generated", "plan");

export interface CompileFlags {
  readonly check?: boolean;
  /** Report entries of the lock that the files don't need as errors. Missing entries always are. */
  readonly frozen?: boolean;
  /** Codes of warnings to leave out. */
  readonly allow?: readonly string[];
}

/**
 * Checks the file with all of its layers, and writes the plan without those of this machine, because a team shares it. With
 * `--check`, only compares if there is a plan.
 */
export async function compileCommand(
  context: CliContext,
  { check, frozen = false, allow = [] }: CompileFlags,
): Promise<Outcome> {
  const { input, isPack } = projectOrPackInput(context);
  if (isPack) return compilePack({ ...input, allow }, frozen);
  const compiled = await compileFile(context, { tests: "own", frozen, allow });
  const { plan, problems, file } = compiled;
  if (plan === undefined) return { problems, exitCode: EXIT.config };
  const folder = join(dirname(file), FOLDER);
  const trusted = isTrusted(compiled, context);
  const summary = `${summarize(compiled, plan)}${trusted ? "" : "\nnot trusted: `mallex run` refuses it until you run `mallex trust`"}`;
  const shared = await compileShared(context, compiled);
  const budgets = check === true ? "" : printBudgets(compiled.budgets);
  const { text, ...written } = await (check === true ? compare(shared, folder) : write(shared, folder));
  return {
    problems,
    ...(written.differs?.length ? { exitCode: EXIT.findings } : {}),
    text: [summary, describeLeftOut(compiled), budgets, text].filter((part) => part !== "").join("\n"),
    data: data(compiled, plan, { folder, trusted, hash: shared.plan?.hash, without: shared.without, ...written }),
  };
}

/** Checks a pack as its users load it. It has no plan of its own to write. */
async function compilePack(input: CompileInput, frozen: boolean): Promise<Outcome> {
  const folder = dirname(input.file);
  const compiled = await forPackAuthor(await compile({ ...input, frozen }), folder);
  const { problems } = compiled;
  if (problems.some(isError)) return { problems, exitCode: EXIT.config };
  const rules = packLayers(compiled).reduce((sum, { tree }) => sum + countRules(tree), 0);
  const text = `${join(folder, PACK_FILE)}: a pack with ${count(rules, "rule")}; nothing to write`;
  return { problems, text, data: { file: join(folder, PACK_FILE), rules } };
}

interface Written {
  readonly text: string;
  readonly differs?: readonly string[];
}

async function write(shared: SharedPlan, folder: string): Promise<Written> {
  const { plan, files, schema, without } = shared;
  if (plan === undefined || schema === undefined) return { text: unshared(shared, "nothing is written") };
  await emit(files, folder);
  await emitSchema(schema, folder);
  const left =
    without.length === 0 ? "" : `, without ${without.join(" and ")}: what this machine alone has is no part of it`;
  return { text: `wrote ${folder} (${files.size} files, plan ${plan.hash})${left}` };
}

async function compare(shared: SharedPlan, folder: string): Promise<Written> {
  if (shared.plan === undefined) return { text: unshared(shared, "nothing to compare"), differs: [] };
  const { exists, differs: inPlan } = await drift(shared.files, folder);
  if (!exists) return { text: `nothing to compare: ${folder} is not there`, differs: inPlan };
  const differs = [...inPlan, ...(await schemaDrift(shared.schema, folder))];
  if (differs.length === 0) return { text: `${folder} is what it compiles to`, differs };
  return { text: `${folder} differs: ${differs.join(", ")}; run \`mallex compile\``, differs };
}

function unshared({ problems, without }: SharedPlan, what: string): string {
  const first = problems.find(isError);
  return `${what}: without ${without.join(" and ")}, which this machine alone has, the file does not compile (${first?.message})`;
}

function summarize({ file, layers, config }: CompiledFile, plan: Plan): string {
  const { tiers, profiles } = plan;
  return `${file}: ${count(countRules(config), "rule")}, ${count(tiers.length, "tier")}, ${count(Object.keys(profiles).length, "profile")}, from ${layers.join(" < ")}`;
}

/** A section of a pack that `use` doesn't name is not an error, but the user should know why its rules are missing. */
function describeLeftOut({ leftOut }: CompiledFile): string {
  const sections = new Map<string, string[]>();
  for (const { pack, section } of leftOut) sections.set(pack, [...(sections.get(pack) ?? []), section]);
  return [...sections].map(([pack, names]) => `left out by \`use\`: ${names.join(", ")} of ${pack}`).join("\n");
}

function data(
  { file, layers, budgets, leftOut, trees, config }: CompiledFile,
  plan: Plan,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const packs = trees.map(({ key, resolved }) => ({ key, resolved }));
  const tiers = plan.tiers.map(({ id }) => id);
  return { file, layers, rules: countRules(config), tiers: tiers, budgets, packs, leftOut, ...more };
}

/** The table of windows: who takes how many tokens, and what is left for the conversation. */
export function printBudgets(budgets: readonly Budget[]): string {
  if (budgets.length === 0) return "";
  const isSet = budgets.some(({ talk, result }) => talk !== undefined || result !== undefined);
  const limits = isSet ? ["talk at most", "result at most"] : [];
  const head = ["profile", "tiers", "window", "head", "answer", "left for the conversation", ...limits];
  const rows = budgets.map((budget) => [
    budget.profile,
    budget.tiers.join(", "),
    String(budget.window),
    formatHead(budget),
    String(budget.output),
    `${budget.left} (${Math.round((100 * budget.left) / budget.window)} %)`,
    ...(isSet ? [String(budget.talk ?? "-"), String(budget.result ?? "-")] : []),
  ]);
  const note = budgets.some(({ from }) => from !== "measured")
    ? ["  ~ is an estimate; `mallex probe --write` measures"]
    : [];
  return [...alignRows([head, ...rows], { indent: "  " }), ...note].join("\n");
}
