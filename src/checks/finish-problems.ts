import type { PackTree } from "../config/files/pack-tree.ts";
import type { Loaded } from "../config/load/load-layers.ts";
import type { TemplateSource } from "../config/load/load-templates.ts";
import type { Location, Problem } from "../diagnostics/problem.ts";
import { remoteSpec } from "../shared/pack-spec.ts";
import { findSecrets, type Secrets } from "./secrets/find-secrets.ts";
import type { CompiledTests } from "./tests/check-tests.ts";

/** What is known of the files that problems are about. */
export interface SourceTexts {
  /** By display name. */
  readonly texts: ReadonlyMap<string, string>;
  /** The reference that brought in a file, by display name; the compiled file has none. */
  readonly vias: ReadonlyMap<string, Location>;
  readonly secrets?: Secrets;
}

/** Sorts and deduplicates problems, and adds source lines and reference chains. Redacts secrets. */
export function finish(problems: readonly Problem[], { texts, vias, secrets }: SourceTexts): Problem[] {
  const seen = new Set<string>();
  const unique = problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message, problem.at]);
    return !seen.has(key) && seen.add(key);
  });
  unique.sort(({ at: a = {} }, { at: b = {} }) => {
    const [mine = "", theirs = ""] = [a.file, b.file];
    if (mine !== theirs) return mine < theirs ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
  const lines = new Map<string, string[]>();
  const displayText =
    secrets?.displayName ?? ((file: string): string => (texts.get(file) ?? "").replace(/^\uFEFF/, ""));
  const redact = secrets?.redact ?? ((problem: Problem): Problem => problem);
  return unique.map(redact).map((problem) => {
    const { file, line } = problem.at ?? {};
    if (file === undefined) return problem;
    const chain = chainOf(file, vias);
    const withChain = chain.length === 0 ? problem : { ...problem, via: chain };
    if (line === undefined) return withChain;
    if (!lines.has(file)) lines.set(file, displayText(file).split(/\r?\n/));
    const source = lines.get(file)?.[line - 1];
    return source === undefined ? withChain : redact({ ...withChain, source });
  });
}

/** The references that led to a file, nearest first. */
function chainOf(file: string, vias: ReadonlyMap<string, Location>): Location[] {
  const chain: Location[] = [];
  for (let via = vias.get(file); via !== undefined && chain.length <= vias.size; via = vias.get(via.file ?? ""))
    chain.push(via);
  return chain;
}

/**
 * Warnings about third-party packs are for those who add them, not for those who use them. Errors stay, and so does anything that
 * involves the person's own files.
 * @param fresh newly fetched trees, by key
 */
export function reportableProblems(
  problems: readonly Problem[],
  trees: readonly Pick<PackTree, "spec">[],
  fresh: ReadonlyMap<string, unknown> = new Map(),
): Problem[] {
  const locked = new Set(trees.map(({ spec }) => spec.key).filter((key) => !fresh.has(key)));
  const isTheirs = ({ file = "" }: Location): boolean => {
    const spec = remoteSpec(file);
    return spec !== undefined && locked.has(spec.key);
  };
  return problems.filter(({ severity, at, related = [] }) => {
    if (severity === "error" || at === undefined) return true;
    return ![at, ...related.map((one) => one.at)].every(isTheirs);
  });
}

/** Every file that was read, templates included. */
export function collectFiles(
  loaded: Loaded,
  templates: readonly TemplateSource[],
  tests: CompiledTests,
): Pick<Loaded, "texts" | "vias" | "own"> & { readonly secrets: Secrets } {
  const texts = new Map([...loaded.texts, ...tests.texts, ...templates.map(({ file, text }) => [file, text] as const)]);
  return {
    texts,
    secrets: findSecrets(texts, new Map(loaded.layers.map(({ name, tree }) => [name, tree] as const))),
    vias: new Map([...loaded.vias, ...templates.map(({ file, via }) => [file, via] as const)]),
    own: new Map([
      ...loaded.own,
      ...tests.own,
      ...templates.flatMap(({ file, path }) => (path === undefined ? [] : [[file, path] as const])),
    ]),
  };
}
