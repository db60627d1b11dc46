import type { Phase } from "../../generated/types/status.d.ts";
import { superviseServer, type SupervisedServer } from "../supervise/supervised-server.ts";
import type { ModelServersOptions } from "./model-servers-options.ts";
import { newestFirst, type WantedServer, type WantedServers } from "./wanted-servers.ts";

type SuperviseWantedOptions = Pick<ModelServersOptions, "folder" | "log" | "onChange" | "onFault" | "supervise">;

/** A server whose times and whose fate follow the newest plan that wants it. @param plans the newest last */
export function superviseWanted(
  wanted: WantedServer,
  plans: ReadonlySet<WantedServers>,
  { folder, log, onChange, onFault, supervise: make = superviseServer }: SuperviseWantedOptions,
): SupervisedServer {
  const { key, model, launch, logFile } = wanted;
  let latest = wanted;
  const settings = (): WantedServer["backend"] => {
    latest = newestFirst(plans).find((one) => one.key === key) ?? latest;
    return latest.backend;
  };
  const told: { phase?: Phase; faultAt?: string } = {};
  return make({
    model,
    launch,
    logFile,
    folder,
    get startWithinMs() {
      return settings().startWithinMs;
    },
    get hangAfterMs() {
      return settings().hangAfterMs;
    },
    get keep() {
      return settings().onExit === "keep";
    },
    onChange(status) {
      const { phase, fault } = status;
      if (phase !== told.phase) log.info("model-server", { model, phase });
      if (fault !== undefined && fault.at !== told.faultAt) {
        log.error("model-server-failed", { model, ...fault });
        onFault?.({ ...status, fault });
      }
      Object.assign(told, { phase, faultAt: fault?.at });
      onChange(status);
    },
  });
}
