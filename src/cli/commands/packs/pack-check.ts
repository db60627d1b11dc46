import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix, relative, sep } from "node:path";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { finish } from "../../../checks/finish-problems.ts";
import { listLibrary } from "../../../config/files/library.ts";
import { readUtf8 } from "../../../config/files/read-text.ts";
import type { RuleTest } from "../../../config/load/load-tests.ts";
import { textAt } from "../../../config/parse/tree.ts";
import { isError, type Location, type Problem, createProblem } from "../../../diagnostics/problem.ts";
import { packTexts, type PackText } from "../../../inspect/explain/pack-texts.ts";
import { checkPack, printPackCheck } from "../../../inspect/test/check-pack.ts";
import { failureProblems, printFailure } from "../../../inspect/test/print-test.ts";
import { countTests, reportTest } from "../../../inspect/test/report-tests.ts";
import { coverage, runTests, type Coverage, type TestResult } from "../../../inspect/test/run-tests.ts";
import { callNpm } from "../../../process/fetch/run-npm.ts";
import { siftEntries, TEXTS, type TreeEntry } from "../../../process/fetch/tree-entries.ts";
import { loadProgram } from "../../compile/load-program.ts";
import { stdoutStyle, type CliContext, type CliEnvironment, type Outcome } from "../../context/context.ts";
import { EXIT } from "../../context/run-command.ts";
import { compilePack, fetchForPack, findPack, type CompiledPack, type PackFiles } from "./compile-pack.ts";

export interface PackCheckFlags {
  /** Bring what it extends from elsewhere. */
  readonly fetch?: boolean;
}

/** Reads a pack as a stranger would: by the schema of packs, behind the built-in ones, with its tests, and as it comes along from git or npm. */
export async function packCheckCommand(
  context: CliContext,
  what?: string,
  flags: PackCheckFlags = {},
): Promise<Outcome> {
  const found = findPack(context.cwd, context.packageRoot, what);
  const pack = flags.fetch === true ? await fetchForPack(context, found) : await compilePack(context, found);
  const { texts, problems, plan } = pack.compiled;
  const outside = await checkOutside(pack, found, context);
  const checked = plan === undefined ? undefined : await checkCompiledPack(pack, plan, context);
  const reported = [...problems, ...finish([...(checked?.findings ?? []), ...outside], { texts, vias: new Map() })];
  const failures = checked?.failures ?? [];
  // In text, failures are told at length on standard output.
  const printed = context.json || context.github ? [...reported, ...failures] : reported;
  const folder = relative(context.cwd, found.root).replaceAll(sep, "/");
  return {
    problems: printed.map((problem) => inFolder(problem, folder)),
    folder: context.cwd,
    exitCode: exitCodeOf(pack, reported.length + failures.length),
    ...(checked === undefined ? {} : packCheckOutput(pack, checked, context)),
  };
}

function exitCodeOf({ compiled }: CompiledPack, found: number): number {
  if (compiled.problems.some(isError)) return EXIT.config;
  return found === 0 ? EXIT.ok : EXIT.findings;
}

function packCheckOutput(
  { name, compiled }: CompiledPack,
  { covered, results, texts }: PackCheckResult,
  context: CliContext,
): Pick<Outcome, "text" | "data"> {
  const style = stdoutStyle(context);
  const tests = countTests(results);
  const summary = { pack: name, rules: covered.rules, tests, missed: covered.missed.length, texts };
  const failed = results.flatMap((result) => (result.status === "failed" ? printFailure(result, compiled, style) : []));
  return {
    text: [...failed, printPackCheck(summary, style)].join("\n\n"),
    data: { ...summary, tests: { ...tests, results: results.map(reportTest) }, missed: covered.missed },
  };
}

/** How it lies in its folder and in its package. */
async function checkOutside(
  { compiled, files }: CompiledPack,
  { root }: PackFiles,
  { env }: CliContext,
): Promise<Problem[]> {
  const recorded = compiled.tests.flatMap((test) => requestOf(test) ?? []);
  const used = [...files, ...recorded.filter((path) => files.has(path) || !path.startsWith("../"))];
  return [...(await checkFolder(root)), ...(await checkPackage(root, [...new Set(used)], env))];
}

/** The recorded request of a test, by its path from the root. */
function requestOf({ tree, at }: RuleTest): string | undefined {
  const file = textAt(tree, ["given", "file"]);
  const from = at.file ?? "";
  return file === undefined || /^(?:mallex:|npm:|git\+)/.test(from) ? undefined : posix.join(dirname(from), file);
}

interface PackCheckResult {
  /** Conditions of its tests that do not hold. */
  readonly failures: readonly Problem[];
  readonly findings: readonly Problem[];
  readonly results: readonly TestResult[];
  readonly covered: Coverage;
  readonly texts: readonly PackText[];
}

/** Its tests, what they leave untried, and what can be said of its rules. */
async function checkCompiledPack(
  { compiled, files }: CompiledPack,
  plan: Plan,
  context: CliContext,
): Promise<PackCheckResult> {
  const program = await loadProgram({ ...compiled, plan }, context.paths.plans);
  const tests = compiled.tests.filter(({ at }) => files.has(at.file ?? ""));
  const results = runTests({ program, config: compiled.config, tests });
  const failures = results.flatMap((result) => (result.status === "failed" ? failureProblems(result, compiled) : []));
  const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
  const covered = coverage(compiled.config, turns, files);
  const layers = compiled.sources.filter(({ kind, name }) => kind === "pack" && files.has(name));
  const { packs } = await listLibrary(context.packageRoot);
  const taken = ["mallex", ...packs.map((name) => name.replace(/^mallex:/, ""))];
  return {
    failures,
    findings: checkPack({ layers, coverage: covered, taken }),
    results,
    covered,
    texts: packTexts(compiled),
  };
}

/** What a name that is no path begins with: of packs that are built in or come from elsewhere, and of what lies in a home. */
const NO_PATH = /^(?:mallex:|npm:|git\+|~\/|\$MALLEX_HOME\/)/;

/** A problem whose files are named from a folder on, with their names from further up. @param folder with `/` between its parts; empty: the same */
export function inFolder(problem: Problem, folder: string): Problem {
  const { at, via, related } = problem;
  const moved = (location: Location): Location => {
    const { file } = location;
    return file === undefined || NO_PATH.test(file) ? location : { ...location, file: posix.join(folder, file) };
  };
  return {
    ...problem,
    ...(at === undefined ? {} : { at: moved(at) }),
    ...(via === undefined ? {} : { via: via.map(moved) }),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, at: moved(one.at) })) }),
  };
}

/** What others never get to see of a folder, or what was made from the rest. */
const PASSED_OVER = new Set([".git", "node_modules", ".mallex", "generated"]);

/** What lies in a pack's folder that would not come along, by the rules by which trees from git and npm are taken; and whether it says what it is. */
export async function checkFolder(root: string): Promise<Problem[]> {
  const entries = await walk(root, "");
  const { kept, left } = siftEntries(entries, root);
  const links = new Set(entries.filter(({ kind }) => kind === "link").map(({ path }) => path));
  const problems = [...left].map(([path, why]) => (links.has(path) ? link(path) : unfit(path, `it ${why}`)));
  for (const { path } of kept.filter((entry) => TEXTS.test(entry.path))) {
    const read = await readUtf8(join(root, path), { within: root });
    if ("failed" in read) problems.push(unfit(path, READING[read.failed] ?? `it can't be read (${read.failed})`));
  }
  const hasReadme = kept.some(({ path }) => /^readme(?:\.\w+)?$/i.test(path));
  return [...problems, ...(hasReadme ? [] : [NO_README])];
}

const READING: Readonly<Record<string, string>> = { NOT_UTF8: "it is not UTF-8 text" };

async function walk(root: string, folder: string): Promise<(TreeEntry & { readonly path: string })[]> {
  const found = await readdir(join(root, folder), { withFileTypes: true });
  const entries: (TreeEntry & { readonly path: string })[] = [];
  for (const entry of found.filter(({ name }) => !PASSED_OVER.has(name))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) entries.push(...(await walk(root, path)));
    else entries.push({ path, kind: kindOf(entry), size: (await lstat(join(root, path))).size });
  }
  return entries;
}

function kindOf(entry: { isFile(): boolean; isSymbolicLink(): boolean }): TreeEntry["kind"] {
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "other";
}

function link(path: string): Problem {
  return createProblem("MX6167", { path }, { file: path });
}

function unfit(path: string, why: string): Problem {
  return createProblem("MX6168", { path, why }, { file: path });
}

const NO_README: Problem = createProblem("MX6164.x", {});

const MANIFEST = "package.json";

/** What npm runs where somebody installs a package, or puts beside it. */
const RUNS = ["preinstall", "install", "postinstall", "prepare"];
const PACK_FIELDS = [
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "bin",
  "bundleDependencies",
  "bundledDependencies",
];

/** What is wrong with a pack as a package. A private one is never published; without a package.json it is none. @param used paths of the files that the rules need */
export async function checkPackage(root: string, used: readonly string[], env: CliEnvironment): Promise<Problem[]> {
  const read = await readUtf8(join(root, MANIFEST), { within: root });
  if ("failed" in read) return read.failed === "ENOENT" ? [] : [unusable(`it can't be read (${read.failed})`)];
  const manifest = parse(read.text);
  if (manifest === undefined) return [unusable("it is no JSON object")];
  if (manifest["private"] === true) return [];
  const packed = await packedFiles(root, env);
  const missing = packed === undefined ? [] : used.filter((path) => !packed.includes(path));
  return [...checkPackContents(manifest), ...missing.map(leftOut)];
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function checkPackContents(manifest: Readonly<Record<string, unknown>>): Problem[] {
  const scripts = keysOf(manifest["scripts"]).filter((name) => RUNS.includes(name));
  const others = PACK_FIELDS.filter((key) => keysOf(manifest[key]).length > 0);
  const named = [...scripts.map((name) => `the script \`${name}\``), ...others.map((key) => `\`${key}\``)];
  if (named.length === 0) return [];
  return [createProblem("MX6165.packContents", { named: named.join(", ") }, { file: MANIFEST })];
}

function leftOut(path: string): Problem {
  return createProblem("MX6166", { path }, { file: MANIFEST });
}

function unusable(why: string): Problem {
  return createProblem("MX6165.unusable", { why }, { file: MANIFEST });
}

const TIMEOUT_SECONDS = 60;
const MOST_BYTES = 16_000_000;

/** What the person's own npm would put into the package of a folder, by path. Undefined where npm is not here, or can't say. Nothing is written, run or sent. @param root absolute */
export async function packedFiles(root: string, env: CliEnvironment): Promise<readonly string[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "mallex-npm-"));
  try {
    const args = ["--dry-run", "--json", "--", root];
    const end = await callNpm("pack", args, { folder, env, timeoutSeconds: TIMEOUT_SECONDS, most: MOST_BYTES });
    return end.how === "well" ? readList(end.output.toString("utf8")) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readList(text: string): readonly string[] | undefined {
  try {
    const [packed] = JSON.parse(text) as readonly { readonly files?: readonly { readonly path?: unknown }[] }[];
    return packed?.files?.flatMap(({ path }) => (typeof path === "string" ? [path] : []));
  } catch {
    return undefined;
  }
}
