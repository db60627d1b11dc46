import type { Problem } from "../problem/problem.ts";
import type { MallexPaths } from "../terms/places.ts";
import type { Artifact, ArtifactId } from "./artifacts.ts";
import type { MachineInfo } from "./check-machine.ts";
import type { PackageResources } from "./resources.ts";

export interface InstallRequest {
  /** The Python environment of the model server. */
  readonly server: boolean;
  readonly embeddedModel: boolean;
  readonly client: boolean;
  /** Ids of Hugging Face models that must be in `hubCache`. */
  readonly hubModels: readonly string[];
}

export interface InstallInput {
  readonly machine: MachineInfo;
  readonly request: InstallRequest;
  readonly present: readonly string[];
  /** Optional steps that were refused or failed lately: not yet asked for again. */
  readonly leftOut: readonly string[];
  readonly paths: MallexPaths;
  readonly resources: PackageResources;
  /** The person's own Hugging Face cache, shared with their other tools. */
  readonly hubCache: string;
  /** The Node that runs mallex. */
  readonly node: string;
}

/** Stands in arguments and paths for the folder under construction. */
export const NEW = "{new}";

export type InstallCommand =
  | {
      readonly do: "run";
      readonly phase: "create" | "download" | "convert" | "unpack";
      readonly argv: readonly [string, ...string[]];
      readonly cwd?: string;
      readonly env?: Readonly<Record<string, string>>;
    }
  | { readonly do: "mkdir"; readonly path: string }
  | { readonly do: "copy"; readonly from: string; readonly to: string }
  | { readonly do: "remove"; readonly path: string }
  /** Takes the shared libraries out of all `.deb` files in a folder; each then lies in `to` under its soname. */
  | { readonly do: "unpackLibraries"; readonly from: string; readonly to: string };

export interface InstallStep {
  readonly id: ArtifactId | `hub:${string}`;
  readonly title: string;
  /** What comes over the network, in bytes, measured; 0 where nobody can know before asking. */
  readonly downloadBytes: number;
  readonly diskBytes: number;
  /** When an optional step fails, mallex warns and goes on without. */
  readonly optional: boolean;
  /** The folder that the commands fill and that then takes its place in one rename; none where the tool keeps its own books. */
  readonly artifact?: Artifact;
  readonly commands: readonly InstallCommand[];
}

export interface InstallPlan {
  readonly steps: readonly InstallStep[];
  readonly problems: readonly Problem[];
}
