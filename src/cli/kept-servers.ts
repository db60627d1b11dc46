import { basename } from "node:path";
import type { RunStatus } from "../../generated/types/status.d.ts";
import type { ProcessIdentity } from "../supervise/process-identity.ts";
import type { ServerRecord } from "../supervise/server-record.ts";
import type { RunState } from "./run-files.ts";

/** A model server that no running mallex holds. Its nonce is nobody's business. */
export interface LingeringServer extends ProcessIdentity {
  /** For `mallex stop`. */
  readonly id: string;
  readonly model: string;
  /** ISO 8601. */
  readonly since: string;
  readonly log: string;
}

interface LeaseHolder {
  readonly run: RunState;
  readonly status?: RunStatus | undefined;
}

/** Long enough for those few that a machine can hold. */
const ID_LENGTH = 8;

/** As `mallex stop` is told. */
export function serverId({ key }: Pick<ServerRecord, "key">): string {
  return `model-${key.slice(0, ID_LENGTH)}`;
}

/** Of a model in a folder, the folder's name. */
function nameOf(model: string): string {
  return model.startsWith("/") ? basename(model) : model;
}

/** Of all servers that listen, those that none of these runs has told of. One that does not listen yet is being started by somebody, who tells of it once it does. */
export function lingeringServers(
  servers: readonly ServerRecord[],
  holders: readonly LeaseHolder[],
): readonly LingeringServer[] {
  const held = new Set(
    holders.flatMap(({ run, status }) => [...run.children, ...(status?.servers ?? [])].map(({ pid }) => pid)),
  );
  return servers
    .filter(({ pid, port }) => port !== undefined && !held.has(pid))
    .map(({ key, model, pid, startTime, since, log }) => ({
      id: serverId({ key }),
      model: nameOf(model),
      pid,
      startTime,
      since,
      log,
    }));
}
