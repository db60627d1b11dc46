import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { unreadable } from "../files/read-text.ts";
import type { TextFile } from "../files/text-file.ts";
import { shareOf, UNLIMITED, type Layer } from "../layers/layer.ts";
import { parseYaml } from "../parse/parse-yaml.ts";
import { entryOf, textAt, valueAt, type Dict, itemsOf } from "../parse/tree.ts";
import type { SchemaFinding } from "../validate/finding.ts";
import { validate } from "../validate/validate.ts";

/** A test of the rules. Not part of the plan. */
export interface RuleTest {
  readonly name: string;
  /** Location of its name. */
  readonly at: Location;
  /** The complete test, with locations. */
  readonly tree: Dict;
  /** From the person's own files, not from a pack or the user's layer. */
  readonly own: boolean;
  /** Lock key of the tree that contains it. */
  readonly from?: string;
  /** Text of the file that `given.file` names. */
  readonly recorded?: string;
  /** Why it can't run: a removed name, or a mistake in a fetched pack. */
  readonly lacks?: string;
}

export interface LoadedTests {
  readonly tests: RuleTest[];
  readonly problems: Problem[];
  readonly findings: SchemaFinding[];
  /** Texts of `*.test.yaml`, by display name. */
  readonly texts: Map<string, string>;
  /** Absolute paths of the person's own ones, by display name. */
  readonly own: Map<string, string>;
}

/** Whose tests: the project's own, also those of packs and of the user's layer, or none. */
export type WhichTests = "own" | "all" | "none";

const SUFFIX = ".test.yaml";

/** Bytes of a recorded request: twice what a server takes. */
const MAX_RECORDED = 64 * 1024 * 1024;

/** Tests in the files themselves, and in `*.test.yaml` beside mallex.yaml and in pack folders. */
export async function loadTests(
  layers: readonly Layer[],
  { tests: which = "own" }: { readonly tests?: WhichTests },
): Promise<LoadedTests> {
  const loaded: LoadedTests = { tests: [], problems: [], findings: [], texts: new Map(), own: new Map() };
  const seen = new Set<string>();
  if (which === "none") return loaded;
  // The project's folder comes first: what lies there is the project's, even where a pack lies there, too.
  for (const layer of layers.toReversed()) {
    const own = layer.kind === "project" || layer.kind === "local";
    // Tests of rules that are not taken would fail.
    const isTaken = (own || which === "all") && shareOf(layer.limit ?? UNLIMITED, "tests") !== "nothing";
    if (layer.file !== undefined && layer.kind !== "built-in" && isTaken)
      await addTestFile(layer.tree, { file: layer.file, own }, seen, loaded);
  }
  return loaded;
}

/** The tests in a file, and those beside it; `seen` are the folders whose files have been added. */
async function addTestFile(tree: Dict, source: TestSource, seen: Set<string>, loaded: LoadedTests): Promise<void> {
  const { file, own } = source;
  await addTests(tree, source, loaded);
  if (seen.has(file.folder)) return;
  seen.add(file.folder);
  const names = await file.siblings();
  for (const name of names.filter((one) => one.endsWith(SUFFIX)).toSorted())
    await addFile(file.relative(`./${name}`, { folderOnly: true }), own, loaded);
}

async function addFile(file: TextFile, own: boolean, loaded: LoadedTests): Promise<void> {
  const { name, path } = file;
  const read = await file.read();
  if ("failed" in read) {
    loaded.problems.push(unreadable(name, read.failed, { beside: true }));
    return;
  }
  const { text } = read;
  loaded.texts.set(name, text);
  if (own && path !== undefined) loaded.own.set(name, path);
  const { tree, problems } = parseYaml(name, text);
  loaded.problems.push(...problems);
  if (tree === undefined) return;
  const findings = validate(tree, "tests");
  loaded.findings.push(...findings);
  // An invalid third-party test file only gives warnings, so it must not run.
  if (file.tree !== undefined && findings.length > 0) return;
  await addTests(tree, { file, own }, loaded);
}

/** The file that holds tests, and whether it is the person's own. */
interface TestSource {
  readonly file: TextFile;
  readonly own: boolean;
}

async function addTests(tests: Dict, { file, own }: TestSource, loaded: LoadedTests): Promise<void> {
  for (const tree of itemsOf(tests, ["tests"])) {
    const name = textAt(tree, ["name"]);
    // The schema reports what is no test.
    if (tree.kind !== "dict" || name === undefined) continue;
    const recorded = await readRecordedRequest(tree, file, loaded);
    const at = entryOf(tree, "name")?.value.at ?? tree.at;
    const from = file.tree?.spec.key;
    const more = { ...(from === undefined ? {} : { from }), ...(recorded === undefined ? {} : { recorded }) };
    loaded.tests.push({ name, at, tree, own, ...more });
  }
}

/** The recorded request that a test names. A file that came with a clone may not read any file of this machine. */
async function readRecordedRequest(tree: Dict, file: TextFile, { problems }: LoadedTests): Promise<string | undefined> {
  const name = textAt(tree, ["given", "file"]);
  const at = valueAt(tree, ["given", "file"])?.at;
  if (name === undefined || at === undefined) return undefined;
  const read = await file.relative(name, { folderOnly: true }).read(MAX_RECORDED);
  if ("text" in read) return read.text;
  const isTypo = file.tree !== undefined && read.failed !== "OUTSIDE" && !ENCODED.test(name);
  const severity = isTypo ? "warning" : "error";
  problems.push({ ...unreadableTest(read.failed, JSON.stringify(name)), severity, at });
  return undefined;
}

/** Percent-encoded dots and slashes, which only serve to lead out of the folder. */
const ENCODED = /%(2e|2f|5c)/i;

function unreadableTest(failed: string, name: string): Problem {
  if (failed === "OUTSIDE") return createProblem("MX3044.outside", { name });
  if (failed === "ENOENT") return createProblem("MX3044.missing", { name });
  if (failed === "UNLOCKED") return createProblem("MX3044.notLocked", { name });
  return createProblem("MX3044.unreadable", { name, reason: failed });
}
