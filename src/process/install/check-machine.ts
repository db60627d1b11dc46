import { type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Everything about the machine that an install plan depends on. */
export interface MachineInfo {
  readonly platform: string;
  readonly arch: string;
  /** Major version of the macOS kernel (23 is macOS 14); only on darwin. */
  readonly darwinMajor?: number;
  readonly libc?: { readonly kind: "glibc"; readonly version: string } | { readonly kind: "musl" };
  readonly root: boolean;
  /** Both `apt-get` and `dpkg-deb` are on the PATH. */
  readonly apt: boolean;
  /** The dynamic linker finds a `libopenblas.so.0`. */
  readonly systemOpenBlas: boolean;
  /** Every Python that was found, in the order of search; the first that fits is used. */
  readonly pythons: readonly Python[];
  /** The Python that `$MALLEX_PYTHON` names: then no other was looked for. */
  readonly requestedPython?: string;
}

export interface Python {
  readonly path: string;
  readonly version: readonly [major: number, minor: number];
  /** Its architecture, as Node names it (`arm64`, `x64`); Rosetta runs either on a Mac. */
  readonly arch: string;
  /** `venv` and `ensurepip` can be imported (Debian ships them apart). */
  readonly makesVenv: boolean;
}

/** The oldest version with pins in `requirements.txt`. */
const OLDEST_PYTHON = [3, 10] as const;
/** What the Linux wheel of mlx 0.32.4 is built for. */
const OLDEST_GLIBC = [2, 35] as const;
/** macOS 14: the oldest that mlx 0.32.4 has wheels for. */
const OLDEST_DARWIN = 23;

const SUPPORTED = ["darwin-arm64", "linux-x64", "linux-arm64"];

/** Why the model server can't be installed on this machine, if so. Pure. */
export function checkMachine(machine: MachineInfo, needed: { readonly venv: boolean }): readonly Problem[] {
  const problem = checkPlatform(machine) ?? (needed.venv ? checkPython(machine, "mlx-lm") : undefined);
  return problem ? [problem] : [];
}

/** macOS 13: the oldest that xllamacpp has wheels for. */
const OLDEST_LLAMA_DARWIN = 22;
const LLAMA_SUPPORTED = [...SUPPORTED, "darwin-x64"];

/** Why llama.cpp can't be installed on this machine, if so. Pure. */
export function checkLlamaMachine(machine: MachineInfo): readonly Problem[] {
  const { platform, arch, darwinMajor = OLDEST_LLAMA_DARWIN, libc } = machine;
  const isSupported = LLAMA_SUPPORTED.includes(`${platform}-${arch}`) && darwinMajor >= OLDEST_LLAMA_DARWIN;
  if (!isSupported || libc?.kind === "musl") {
    const name = `${platform}-${arch}${libc?.kind === "musl" ? " with musl" : ""}`;
    return [createProblem("MX7101.llama", { name })];
  }
  const problem = checkPython(machine, "llama.cpp");
  return problem ? [problem] : [];
}

/** The Python to create the environment with. */
export function choosePython({ pythons, arch }: MachineInfo): Python | undefined {
  return pythons.find((python) => isNewEnough(python) && python.arch === arch && python.makesVenv);
}

function isNewEnough({ version }: Python): boolean {
  return !older(version, OLDEST_PYTHON);
}

function checkPlatform({ platform, arch, darwinMajor, libc }: MachineInfo): Problem | undefined {
  const name = `${platform}-${arch}`;
  if (!SUPPORTED.includes(name))
    return createProblem(platform === "win32" ? "MX7101.windows" : "MX7101.platform", { name });
  if (darwinMajor !== undefined && darwinMajor < OLDEST_DARWIN) return createProblem("MX7101.macos", {});
  return checkLibc(libc);
}

function checkLibc(libc: MachineInfo["libc"]): Problem | undefined {
  if (libc?.kind === "musl") return createProblem("MX7102.musl", {});
  if (libc && older(toPair(libc.version), OLDEST_GLIBC))
    return createProblem("MX7102.oldGlibc", { oldestGlibc: OLDEST_GLIBC.join("."), version: libc.version });
  return undefined;
}

function checkPython(machine: MachineInfo, program: string): Problem | undefined {
  const { platform, arch, pythons, requestedPython } = machine;
  if (choosePython(machine)) return undefined;
  const newEnough = pythons.filter(isNewEnough);
  const [stranger] = newEnough;
  if (stranger && newEnough.every((python) => python.arch !== arch))
    return createProblem("MX7104.architecture", {
      program,
      path: stranger.path,
      pythonArch: stranger.arch,
      machineArch: machine.arch,
      pythonInstallHint: pythonInstallHint(machine.platform),
    });
  const cripple = newEnough.find((python) => python.arch === arch);
  if (cripple) return createProblem("MX7105", { path: cripple.path, version: cripple.version.join(".") });
  const wanted = OLDEST_PYTHON.join(".");
  const [newest] = pythons.toSorted((a, b) => (older(a.version, b.version) ? 1 : -1));
  const parameters = { program, wanted, pythonInstallHint: pythonInstallHint(platform) };
  if (newest)
    return createProblem("MX7104.version", { ...parameters, version: newest.version.join("."), path: newest.path });
  return requestedPython === undefined
    ? createProblem("MX7103.none", parameters)
    : createProblem("MX7103.requested", { ...parameters, requestedPython });
}

function pythonInstallHint(platform: string): string {
  return platform === "darwin"
    ? "macOS ships 3.9: `brew install python@3.13`, or the installer from python.org"
    : "`sudo apt install python3.11 python3.11-venv` or your distribution's like; without root, `uv python install 3.13`";
}

function older(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

function toPair(version: string): [number, number] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
}
