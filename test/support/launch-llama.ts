import type { LlamaBackend, Profile } from "../../generated/types/plan.d.ts";
import type { LaunchMachine } from "../../src/backends/launch-machine.ts";
import { planServer } from "../../src/backends/launchers.ts";
import { shippedResources as resources } from "../../src/process/artifacts/artifacts.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { testPlaces } from "../prepare.ts";
import { LLAMA } from "./supervised-backends.ts";

export const ONE_THREAD: readonly string[] = ["--threads", "1", "--no-warmup"];

export interface LlamaLaunch extends Pick<LaunchMachine, "llamaServer" | "systemPython"> {
  readonly file: string;
  readonly draft?: string;
  readonly backend?: Partial<LlamaBackend>;
  readonly warm?: true;
}

/** How mallex would start the server of a GGUF file, with a window of 4,096 tokens and one thread. @param home of this mallex */
export function launchLlama(home: string, { file, draft, backend, warm, ...found }: LlamaLaunch): LaunchPlan {
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const machine = { platform: process.platform, cores: 2, openBlas: "none", hubCache: home, homeDir: home } as const;
  const plan = planServer(
    {
      backend: { ...LLAMA, args: [...ONE_THREAD], ...backend },
      load: file,
      draft,
      profiles: [{ window: 4096, ...(warm && { warm }) } as Profile],
    },
    { ...machine, path: process.env["PATH"] ?? "", paths: { ...testPlaces, warm: own.warm }, resources, ...found },
  );
  return { ...plan, cwd: own.home, folders: [own.home, ...(warm ? [own.warm] : [])], dependsOn: [] };
}
