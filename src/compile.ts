import type { Lock } from "../generated/types/lock.d.ts";
import type { Plan } from "../generated/types/plan.d.ts";
import { applyAllowances } from "./checks/allow-comments.ts";
import { collectFiles, finish, reportableProblems } from "./checks/finish-problems.ts";
import { permissionsOf, type Permission } from "./checks/packs/permissions.ts";
import { shareWindows, type Budget } from "./checks/profiles/context-budgets.ts";
import { check, checkPlan } from "./checks/run-checks.ts";
import { compileTemplates } from "./checks/templates/compile-templates.ts";
import { overrideLayers, takeHost, type Override } from "./checks/settings/overrides.ts";
import { checkCutTexts } from "./checks/texts/cut-texts.ts";
import { compileTests } from "./checks/tests/check-tests.ts";
import { readPackage } from "./config/files/library.ts";
import { unlockedFiles, usedTrees, type UsedTree } from "./config/files/pack-tree.ts";
import type { Layer } from "./config/layers/layer.ts";
import { loadLayers, type Loaded, type LoadInput } from "./config/load/load-layers.ts";
import { loadTemplates, templateNames } from "./config/load/load-templates.ts";
import type { RuleTest, WhichTests } from "./config/load/load-tests.ts";
import { expandPools, withoutMembers, type Expanded } from "./config/merge/expand-pools.ts";
import { mergeLayers } from "./config/merge/merge.ts";
import type { Dict } from "./config/parse/tree.ts";
import { keepValid, type ValidConfig } from "./config/validate/keep-valid.ts";
import { validate, withoutDuplicates } from "./config/validate/validate.ts";
import { isError, type Problem } from "./diagnostics/problem.ts";
import { narrowSchema } from "./plan/emit/narrow-schema.ts";
import { printPlan, type PrintedPlan } from "./plan/emit/print-plan.ts";
import { readTrained } from "./plan/emit/shipped-classifier.ts";
import { learnIntents, type Classifiers } from "./plan/lower/intents.ts";
import { lower } from "./plan/lower/lower.ts";
import { firstProfile } from "./plan/lower/profiles.ts";
import { linearize } from "./plan/regex/linearize-config.ts";
import { canonicalJson, sha256 } from "./shared/files/digest.ts";

export interface CompileInput extends LoadInput {
  /** The file is also the user's layer: other projects may use what this folder does not. */
  readonly personal?: boolean;
  readonly overrides?: readonly Override[];
  /** Whose tests to read and check; default: the project's own. */
  readonly tests?: WhichTests;
  /** Classifiers that were trained before. Without them, compiling takes longer, with the same result. */
  readonly classifiers?: Classifiers;
  /** Codes of warnings that are not reported, except those that guard privacy. */
  readonly allow?: readonly string[];
}

export interface CompileResult extends Pick<Loaded, "vias" | "missing" | "leftOut">, PrintedPlan {
  /** Absent when a problem is an error. */
  readonly plan?: Plan;
  readonly problems: readonly Problem[];
  /** The schema of the file for editors, with the names that it has. Absent on errors. */
  readonly schema?: string;
  /** The merged configuration, every value with its location. */
  readonly config: Dict;
  /** The permissions that the person's own files need, and their hash. */
  readonly permissions: readonly Permission[];
  readonly permissionsHash: string;
  /** Names of the files, low to high. */
  readonly layers: readonly string[];
  /** Those files, low to high. */
  readonly sources: readonly Layer[];
  /** Every text that was read, by displayed name. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was learned from the models' files. */
  readonly lock: Lock;
  /** What was used of trees from git and npm. */
  readonly trees: readonly UsedTree[];
  /** How the window of each profile is divided; empty on errors. */
  readonly budgets: readonly Budget[];
  /** The files that the person may edit: absolute paths by displayed name. */
  readonly own: ReadonlyMap<string, string>;
  /** Not part of the plan. Empty on errors. */
  readonly tests: readonly RuleTest[];
}

/** The whole compiler: file → text → YAML → schema → packs merged → checks → plan → files. Collects every problem. */
export async function compile(input: CompileInput): Promise<CompileResult> {
  // load, parse, merge, validate
  const loaded = await loadLayers(input);
  const { overrides, server, problems: open } = takeHost(input.overrides ?? []);
  const layers = [...loaded.layers, ...overrideLayers(overrides, loaded.layers)];
  const { tree: config, problems: clashes } = mergeLayers(layers);
  const findings = [...loaded.findings, ...validate(config, "merged")];
  const { expanded, ...valid } = withoutPools(keepValid(config, layers, findings));
  const sources = await loadTemplates(templateNames(config), { ...input, packTemplates: loaded.templates });
  const shipped = await readTrained(input.packageRoot);
  const linear = await linearize(config, { forms: shipped?.forms });
  const tests = await compileTests(loaded.layers, { ...valid, templates: sources.templates }, input);
  const files = collectFiles(loaded, sources.templates, tests);
  const { lock } = loaded;
  const common = { config, ...readFrom(loaded, layers, files), lock };
  const report = (problems: readonly Problem[], isPartial = false): Problem[] => {
    const reportable = reportableProblems(withoutMembers(problems, expanded), loaded.trees, input.trees);
    return finish(applyAllowances(reportable, { texts: files.texts, config, codes: input.allow, isPartial }), files);
  };
  const failed = (problems: readonly Problem[]): CompileResult => ({
    ...common,
    problems: report(problems, true),
    files: new Map(),
    modules: new Map(),
    tests: [],
  });

  // check
  // What a file that can't be read would have said is missing everywhere: only that file is reported.
  if (!loaded.isComplete)
    return failed([...files.secrets.problems, ...loaded.problems, ...withoutDuplicates(loaded.findings)]);
  const problems = [files.secrets, loaded, tests, sources, linear].flatMap((stage) => stage.problems);
  const others = clashes.filter(({ at }) => !valid.isReported(at));
  problems.push(
    ...withoutDuplicates(findings),
    ...others,
    ...check(valid, lock),
    ...checkCutTexts(config, loaded.texts),
  );
  const templates = await compileTemplates(sources.templates, valid.named);
  problems.push(...templates.problems);
  if (problems.some(isError)) return failed(problems);

  // lower
  const learned = await learnIntents(linear.config, { ...input, shipped });
  const from = { pools: expanded.pools, first: firstProfile(layers, config), lock, learned };
  const lowered = lower(expandPools(linear.config).config, from);
  const plan = planOf({ ...lowered, server: { ...lowered.server, ...server } }, templates.code);
  problems.push(...open);
  problems.push(
    ...checkPlan(plan, { config: valid.config, layers, reads: templates.reads, lock, personal: input.personal }),
  );
  const { budgets, problems: tight } = await shareWindows({
    plan,
    templates: templates.code,
    config: valid.config,
    lock,
  });
  problems.push(...tight);
  if (problems.some(isError)) return failed(problems);

  // emit
  const { version, schema, library } = await readPackage(input.packageRoot);
  const texts = new Map(sources.templates.map(({ name, text }) => [name, text]));
  const printed = printPlan({
    plan,
    templates: { texts, code: templates.code },
    config: valid.config,
    sources: layers.map(({ tree }) => tree),
    forms: linear.forms,
    version,
  });
  return {
    ...common,
    ...printed,
    schema: narrowSchema(schema, { config, library }),
    budgets,
    plan,
    problems: report(problems),
    tests: tests.tests,
  };
}

/** What a result has of the files that were read, also where they hold errors. */
function readFrom(
  loaded: Loaded,
  layers: readonly Layer[],
  { texts, own, vias }: Pick<CompileResult, "texts" | "own" | "vias">,
): Omit<CompileResult, "config" | "lock" | "problems" | "files" | "modules" | "tests"> {
  return {
    ...permissionsIn(loaded.layers),
    layers: layers.map(({ name }) => name),
    sources: layers,
    texts,
    own,
    vias,
    missing: [...loaded.missing, ...unlockedFiles(loaded.trees)],
    trees: usedTrees(loaded.trees),
    leftOut: loaded.leftOut,
    budgets: [],
  };
}

function withoutPools(valid: ValidConfig): ValidConfig & { readonly expanded: Expanded } {
  const expanded = expandPools(valid.config);
  return { ...valid, config: expanded.config, expanded };
}

function permissionsIn(layers: readonly Layer[]): Pick<CompileResult, "permissions" | "permissionsHash"> {
  const permissions = permissionsOf(layers);
  return {
    permissions,
    permissionsHash: sha256(canonicalJson(permissions.map(({ path, value }) => ({ path, value })))),
  };
}

function planOf(lowered: Omit<Plan, "hash">, templates: ReadonlyMap<string, string>): Plan {
  const body = { ...lowered, templates: [...templates.keys()] };
  // Where it listens is no rule, so it does not change the hash.
  const { port: _, host: __, ...server } = body.server;
  return { ...body, hash: sha256(canonicalJson([{ ...body, server }, [...templates]])).slice(0, 16) };
}
