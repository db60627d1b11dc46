import type { Phase } from "../../generated/types/status.d.ts";
import { superviseServer, type SupervisedServer } from "../supervise/supervised-server.ts";
import type { ModelServersOptions } from "./model-servers-options.ts";
import { newestFirst, type RequiredServer, type RequiredServers } from "./wanted-servers.ts";

type SuperviseRequiredOptions = Pick<ModelServersOptions, "folder" | "log" | "onChange" | "onFault" | "supervise">;

/** A server whose times and whose fate follow the newest plan that wants it. @param plans the newest last */
export function superviseRequired(
  required: RequiredServer,
  plans: ReadonlySet<RequiredServers>,
  { folder, log, onChange, onFault, supervise: make = superviseServer }: SuperviseRequiredOptions,
): SupervisedServer {
  const { key, model, launch, logFile } = required;
  let latest = required;
  const settings = (): RequiredServer["backend"] => {
    latest = newestFirst(plans).find((one) => one.key === key) ?? latest;
    return latest.backend;
  };
  const text: { phase?: Phase; faultAt?: string } = {};
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
      if (phase !== text.phase) log.info("model-server", { model, phase });
      if (fault !== undefined && fault.at !== text.faultAt) {
        log.error("model-server-failed", { model, ...fault });
        onFault?.({ ...status, fault });
      }
      Object.assign(text, { phase, faultAt: fault?.at });
      onChange(status);
    },
  });
}
