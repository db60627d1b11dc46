import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { BackendKind } from "../../backends/kind.ts";
import { isSupervised, plannedShare } from "../../backends/registry.ts";
import { completeHubGguf } from "../../process/gguf/find-files.ts";
import { hubCacheOf, hubFolder } from "../../process/install/detect-machine.ts";
import type { CliContext } from "../context/context.ts";
import { findModelGguf, modelToLoad } from "./model-files.ts";

/** As `plannedShare`, of a model whose profiles may be on several backends. */
export function largestShare({ profiles, backends }: Plan, model: string): number {
  const users = Object.values(profiles).filter(
    (one) => isSupervised(backends[one.backend]) && [one.model, one.draft, completeHubGguf(one.model)].includes(model),
  );
  return users.length === 0 ? 1 : Math.max(...users.map(({ backend }) => plannedShare(backends[backend])));
}

/** Bytes of the weights of a model on this machine, which is what they take in memory, too; undefined: they are not here. */
export function weightsOnDisk(
  model: string,
  { weights }: Pick<BackendKind, "weights">,
  { file, context }: { readonly file: string; readonly context: Pick<CliContext, "homeDir" | "paths" | "env"> },
): number | undefined {
  try {
    const files =
      weights === "gguf" ? ggufs(model, file, context) : safetensors(modelToLoad(model, file, context), context);
    return files.reduce((total, path) => total + statSync(path).size, 0) || undefined;
  } catch {
    return undefined;
  }
}

type Machine = Pick<CliContext, "homeDir" | "paths" | "env">;

function ggufs(model: string, file: string, context: Machine): readonly string[] {
  const found = findModelGguf(model, file, context);
  return found.kind === "found" ? found.files : [];
}

function safetensors(load: string, { env }: Machine): readonly string[] {
  const folder = load.startsWith("/") ? load : snapshotOf(hubFolder(hubCacheOf(env), load));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".safetensors"))
    .map((name) => join(folder, name));
}

function snapshotOf(folder: string): string {
  return join(folder, "snapshots", readFileSync(join(folder, "refs/main"), "utf8").trim());
}
