import type { PackageResources } from "../process/artifacts/artifacts.ts";
import type { OpenBlas } from "../process/install/detect-machine.ts";
import type { MallexPaths } from "../shared/mallex-paths.ts";

/** What the launch of a model server depends on beside the file. */
export interface LaunchMachine {
  readonly platform: string;
  /** Cores of the machine. */
  readonly cores: number;
  readonly openBlas: OpenBlas;
  readonly path: string;
  readonly homeDir: string;
  /** The socket of the user's ssh agent. */
  readonly sshAgent?: string | undefined;
  /** Must exist when the server of `kind: mlx` starts, or its `/v1/models` answers nothing. */
  readonly hubCache: string;
  /** The user's own llama-server. */
  readonly llamaServer?: string | undefined;
  /** A Python of this machine, without any packages. */
  readonly systemPython?: string | undefined;
  readonly paths: MallexPaths;
  readonly resources: PackageResources;
}
