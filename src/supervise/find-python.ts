import { execa } from "execa";
import type { MachineInfo, Python } from "./check-machine.ts";

const NAMES = ["python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python3", "python"];
const PROBE_TIMEOUT_MS = 10_000;

/** Old enough syntax for Python 2, which `python` may be. */
const PROBE = `
import json, platform, sys
def has(name):
    try:
        __import__(name)
        return True
    except ImportError:
        return False
print(json.dumps({"path": sys.executable, "version": list(sys.version_info[:2]),
    "machine": platform.machine(), "makesVenv": has("venv") and has("ensurepip"), "libc": platform.libc_ver()}))
`;

/** As Node names them. */
const ARCHS: Readonly<Record<string, string>> = { x86_64: "x64", aarch64: "arm64" };

export interface FoundPython extends Python {
  readonly libc?: MachineInfo["libc"];
}

/** Every Python that answers, in the order of preference; with `$MALLEX_PYTHON` that one and no other. */
export async function findPythons(env: Readonly<Record<string, string | undefined>>): Promise<FoundPython[]> {
  const chosen = env["MALLEX_PYTHON"];
  const found = await Promise.all((chosen ? [chosen] : NAMES).map((name) => probe(name, env)));
  return found.filter((python) => python !== undefined);
}

async function probe(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FoundPython | undefined> {
  const { stdout, failed } = await execa(name, ["-c", PROBE], {
    env: { PATH: env["PATH"] ?? "", HOME: env["HOME"] ?? "" },
    extendEnv: false,
    stdin: "ignore",
    reject: false,
    timeout: PROBE_TIMEOUT_MS,
  });
  if (failed) return undefined;
  try {
    return toPython(JSON.parse(stdout), name);
  } catch {
    return undefined;
  }
}

function toPython(reply: unknown, name: string): FoundPython {
  const { path, version, machine, makesVenv, libc } = reply as {
    path: string;
    machine: string;
    version: [number, number];
    makesVenv: boolean;
    libc: [string, string];
  };
  const [kind, libcVersion] = libc;
  return {
    path: path || name,
    version,
    arch: ARCHS[machine] ?? machine,
    makesVenv,
    ...(kind === "glibc" ? { libc: { kind, version: libcVersion } } : {}),
  };
}
