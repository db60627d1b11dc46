import { lstat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { CompileInput, CompileResult } from "../../compile.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { LOCK } from "../../config/lock/read-lock.ts";
import { entryOf, itemsOf, valueAt } from "../../config/parse/tree.ts";
import { RULE_LISTS } from "../../config/merge/merge.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { PACK_FILE } from "../../shared/pack-spec.ts";
import { findConfig } from "../context/config-file.ts";
import { compileInput, type CompileContext } from "./compile-file.ts";

/** The name of the example project in problems. No such file is written. */
const EXAMPLE = "an example project";

const PROJECT = `version: 1
extends: [mallex:claude-code, mallex:models, ./${PACK_FILE}]
profiles: { example: { backend: local, model: some/model, window: 65536 } }
`;

/**
 * How to compile the file that a command names. A `pack.yaml` is not a configuration: it is compiled as its users load it, by the
 * schema of packs and behind the built-in ones, in an example project.
 */
export function projectOrPackInput(context: CompileContext): {
  readonly input: CompileInput;
  readonly isPack: boolean;
} {
  const input = context.config === undefined ? undefined : findConfig(context);
  if (input === undefined || basename(input) !== PACK_FILE) return { input: compileInput(context), isPack: false };
  const file = join(dirname(input), EXAMPLE);
  const { userFile: _, personal: __, ...base } = compileInput(context);
  return { input: { ...base, file, shared: true, tests: "all", edited: new Map([[file, PROJECT]]) }, isPack: true };
}

/** The result for the pack's author: without the example project, and with problems that only users of the pack would notice. */
export async function forPackAuthor(compiled: CompileResult, root: string): Promise<CompileResult> {
  const problems = compiled.problems.map(({ via, ...problem }) => {
    const chain = via?.filter(({ file }) => file !== EXAMPLE) ?? [];
    return chain.length === 0 ? problem : { ...problem, via: chain };
  });
  const names = [...compiled.texts.keys()].filter((name) => isPackFile(name));
  const links = await Promise.all(names.map(async (name) => linkProblem(name, root)));
  return {
    ...compiled,
    problems: [...problems, ...links.flat(), ...packLayers(compiled).flatMap(idProblems)],
    tests: compiled.tests.filter(({ at }) => isPackFile(at.file ?? "")),
  };
}

/** The files of the pack that hold rules. */
export function packLayers({ sources }: Pick<CompileResult, "sources">): Layer[] {
  return sources.filter(({ name }) => isPackFile(name));
}

/** Whether a file is the pack's own: not built in, of no other pack, and not the example project. */
function isPackFile(name: string): boolean {
  return name !== EXAMPLE && name !== LOCK && !/^(?:mallex:|npm:|git\+|~\/|\.\.\/|\$MALLEX_HOME)/.test(name);
}

/** Git and npm fetch no links, so users of the pack would lack these files. */
async function linkProblem(name: string, root: string): Promise<Problem[]> {
  const parts = name.split("/");
  const paths = parts.map((_, index) => join(root, ...parts.slice(0, index + 1)));
  const stats = await Promise.all(paths.map(async (one) => lstat(one).catch(() => undefined)));
  if (!stats.some((stat) => stat?.isSymbolicLink())) return [];
  return [createProblem("MX6167", { name }, { file: name })];
}

/** An id without the pack's name as a prefix may clash with another pack's. */
function idProblems({ tree }: Layer): Problem[] {
  const ids = [...RULE_LISTS].flatMap((list) =>
    itemsOf(valueAt(tree, [list])).flatMap((item) => entryOf(item, "id")?.value ?? []),
  );
  return ids.flatMap((id): Problem[] => {
    if (id.kind !== "scalar" || String(id.value).includes("/")) return [];
    return [createProblem("MX6163", { id: String(id.value) }, id.at)];
  });
}
