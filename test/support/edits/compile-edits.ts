import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { compile, type CompileResult } from "../../../src/compile.ts";
import { isError, type Location } from "../../../src/diagnostics/problem.ts";
import { random } from "../random.ts";
import { applied, type Site } from "./edit.ts";
import type { Source } from "./read-source.ts";
import { sitesOf } from "./sites.ts";
import { namesOf } from "./slots.ts";

const packageRoot = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** The file that is edited. */
const TARGET = "mallex.yaml";

/** A folder with a good `mallex.yaml`, which is edited. */
export interface Base {
  readonly name: string;
  readonly source: Source;
  readonly sites: readonly Site[];
  readonly hash: string;
  /** Whether the shipped pack is a part of it. */
  readonly isLong: boolean;
  readonly compileWith: (text: string) => Promise<CompileResult>;
}

/** What became of one edit. */
export interface Outcome {
  readonly base: string;
  readonly site: Site;
  /** What it replaced by what. */
  readonly change: string;
  readonly isCaught: boolean;
  /** Caught, and one of the problems shows the place of the edit. */
  readonly isPlaced: boolean;
  /** The plan is the same as before. */
  readonly isSame: boolean;
  /** Codes and places. */
  readonly found: readonly string[];
}

/** Copies a folder, so that its `mallex.yaml` can be edited. @param personal what it does not use is no mistake */
export async function openBase(
  title: string,
  files: Readonly<Record<string, string>> | string,
  personal = false,
): Promise<Base & { close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "mallex-edits-"));
  if (typeof files === "string") cpSync(files, folder, { recursive: true });
  else
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
  const run = (edited: ReadonlyMap<string, string> = new Map()): Promise<CompileResult> =>
    compile({ file: join(folder, TARGET), home: "/nowhere", packageRoot, edited, personal });
  const runWith = (text: string): Promise<CompileResult> => run(new Map([[join(folder, TARGET), text]]));
  const text = readFileSync(join(folder, TARGET), "utf8");
  const good = await run();
  if (good.plan === undefined || good.problems.length > 0)
    throw new Error(`${title} is not good: ${JSON.stringify(good.problems[0])}`);
  const { extends: packs = [] } = parse(text) as { extends?: string[] };
  const low = await runWith(JSON.stringify({ version: 1, extends: packs }));
  const source: Source = {
    text,
    names: namesOf(good.config, templatesOf(good)),
    low: low.config,
    brought: new Set(
      Object.entries(good.plan.profiles).flatMap(([name, { backend }]) =>
        good.plan?.backends[backend]?.kind === "mlx" ? [name] : [],
      ),
    ),
  };
  return {
    name: title,
    source,
    sites: sitesOf(source),
    hash: good.plan.hash,
    isLong: good.plan.classes.some(({ id }) => id === "autoMode"),
    compileWith: runWith,
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** What the plan's templates read is used. */
function templatesOf({ plan, texts }: CompileResult): string {
  const names = plan?.templates ?? [];
  return names.map((name) => texts.get(name) ?? texts.get(name.replace(/^\.\//, "")) ?? "").join("\n");
}

export async function tryEdit(base: Base, site: Site, seed: number): Promise<Outcome> {
  const replacement = site.make(random(seed));
  const { from, to, by } = replacement;
  const { text } = base.source;
  const { plan, problems } = await base.compileWith(applied(text, replacement));
  const isThere = (at: Location | undefined): boolean =>
    at?.file === TARGET && at.line !== undefined && site.lines.includes(at.line);
  return {
    base: base.name,
    site,
    change: `${JSON.stringify(text.slice(from, to))} -> ${JSON.stringify(by)}`,
    isCaught: problems.length > 0,
    isPlaced: problems.some(({ at, related = [] }) => isThere(at) || related.some((other) => isThere(other.at))),
    isSame: !problems.some(isError) && plan?.hash === base.hash,
    found: problems.map(({ code, at }) => `${code} ${at?.file ?? ""}:${at?.line ?? ""}`),
  };
}
