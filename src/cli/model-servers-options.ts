import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { ServerStatus } from "../../generated/types/status.d.ts";
import type { Log } from "../observe/log.ts";
import type { superviseServer } from "../supervise/supervised-server.ts";
import type { Launch } from "./wanted-servers.ts";

/** What the model servers of a run are made with. */
export interface ModelServersOptions {
  /** Of mallex itself. */
  readonly token: string;
  readonly log: Log;
  /** Of the records of running servers. */
  readonly folder: string;
  launch(profile: Profile, plan: Plan): Launch;
  /** What a server answers to: it belongs into no file and no log. */
  readonly onSecret?: (nonce: string) => void;
  /** A server has come into another phase, or has failed. */
  readonly onChange: (status: ServerStatus) => void;
  /** One has failed; whether it is started again, its phase says. */
  readonly onFault?: (status: ServerStatus & Required<Pick<ServerStatus, "fault">>) => void;
  /** @default the real ones */
  readonly supervise?: typeof superviseServer;
}
