import { signalGroup } from "./signal-group.ts";

const GROUP_GRACE_MS = 2000;

/** Ends a tool and its helpers: kindly, and two seconds later for good. @param pid its own, which leads its group; nothing where it did not start */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined || !signalGroup(pid, "SIGTERM")) return;
  setTimeout(() => signalGroup(pid, "SIGKILL"), GROUP_GRACE_MS).unref();
}
