import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MallexPaths } from "../terms/places.ts";
import { artifacts } from "./artifacts.ts";
import { isIntact } from "./folder-manifest.ts";
import type { LaunchInput } from "./plan-launch.ts";
import type { PackageResources } from "./resources.ts";

/** Which OpenBLAS a model server of this home is started with. */
export function findOpenBlas(paths: MallexPaths, resources: PackageResources): LaunchInput["openBlas"] {
  if (isIntact(artifacts(paths, resources).openblas)) return "own";
  return hasSystemOpenBlas() ? "system" : "none";
}

/** The name in the folders that every dynamic linker searches; Debian links it there by update-alternatives. Linux only. */
export function hasSystemOpenBlas(): boolean {
  if (process.platform !== "linux") return false;
  const triple = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  return [`/usr/lib/${triple}`, "/usr/lib64", "/usr/lib", "/usr/local/lib"].some((folder) =>
    existsSync(join(folder, "libopenblas.so.0")),
  );
}
