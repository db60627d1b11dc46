import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompileInput, CompileResult } from "../../src/compile.ts";
import type { Problem } from "../../src/diagnostics/problem.ts";
import { FILES } from "./mutate.ts";
import type { Mutant } from "./mistake.ts";

/** What the compiler made of a mutant. `same`: it means what it meant before; `silent`: something else, and nothing is reported. */
export type Outcome = "caught" | "same" | "silent" | "crash";

export interface MutantResult {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
  /** A problem is on a line that the person has touched. */
  readonly isExact: boolean;
  /** The problems that the file without the mistake does not have. */
  readonly problems: readonly Problem[];
  readonly crash?: string;
}

type Compile = (input: CompileInput) => Promise<CompileResult>;

const PACKAGE_ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CRASH_LENGTH = 400;

/** Compiles mutants one after the other, in copies of their projects. */
export class MutantRunner {
  readonly #compile: Compile;
  readonly #folder = mkdtempSync(join(tmpdir(), "mallex-mutants-"));
  readonly #unchanged = new Map<string, Promise<CompileResult>>();
  readonly #trained = new Map<string, Parameters<NonNullable<CompileInput["classifiers"]>["keep"]>[0]>();

  constructor(compile: Compile) {
    this.#compile = compile;
    cpSync(FILES, join(this.#folder, "files"), { recursive: true });
    mkdirSync(join(this.#folder, "home"));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What the file of a project compiles to as it is. */
  unchanged(project: string): Promise<CompileResult> {
    const known = this.#unchanged.get(project) ?? this.#run(project);
    this.#unchanged.set(project, known);
    return known;
  }

  async run(mutant: Mutant): Promise<MutantResult> {
    const before = await this.unchanged(mutant.project);
    const path = join(this.#folder, "files", mutant.project, mutant.file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, mutant.text);
    try {
      const after = await this.#run(mutant.project);
      const known = new Set(before.problems.map(nameOf));
      const problems = after.problems.filter((problem) => !known.has(nameOf(problem)));
      const isExact = problems.some((problem) => isAt(problem, mutant));
      const outcome = problems.length > 0 ? "caught" : meaningOf(before) === meaningOf(after) ? "same" : "silent";
      return { mutant, outcome, isExact, problems };
    } catch (error) {
      return { mutant, outcome: "crash", isExact: false, problems: [], crash: String(error).slice(0, CRASH_LENGTH) };
    } finally {
      writeFileSync(path, text);
    }
  }

  #run(project: string): Promise<CompileResult> {
    return this.#compile({
      file: join(this.#folder, "files", project, "mallex.yaml"),
      home: join(this.#folder, "home"),
      packageRoot: PACKAGE_ROOT.replace(/\/$/, ""),
      packs: join(this.#folder, "packs"),
      tests: "own",
      classifiers: {
        find: (key) => Promise.resolve(this.#trained.get(key)?.classifier),
        keep: (trained) => Promise.resolve(void this.#trained.set(trained.key, trained)),
      },
    });
  }
}

function nameOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}

function isAt({ at, related = [] }: Problem, { file, lines }: Mutant): boolean {
  return [at, ...related.map((other) => other.at)].some(
    (place) => lines.length === 0 || (place?.file?.endsWith(file) === true && lines.includes(place.line ?? 0)),
  );
}

/** Everything that a file decides, without its places in the text. */
function meaningOf({ plan, tests }: CompileResult): string {
  const isPlace = (key: string): boolean =>
    key === "at" || key === "keyAt" || key === "line" || key === "column" || key === "origin";
  return JSON.stringify([plan?.hash, plan?.server, tests], (key, value: unknown) =>
    isPlace(key) ? undefined : value instanceof Map ? [...value] : value,
  );
}
