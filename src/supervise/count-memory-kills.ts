import { readFile } from "node:fs/promises";

/** The group of the server is ours; in a container its path is another one than `/proc` says, and the root of the tree is the group itself. */
const GROUPS = "/sys/fs/cgroup";

/** How many processes the system has ended for want of memory: in the control group of this process, and on the whole machine. Undefined
 * where it does not say (macOS).
 * @see docs.kernel.org/admin-guide/cgroup-v2.html, `memory.events` */
export async function countMemoryKills(): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const own = await read("/proc/self/cgroup");
  const second = /^0::(.*)$/m.exec(own)?.[1] ?? "/";
  const first = /^\d+:memory:(.*)$/m.exec(own)?.[1] ?? "/";
  const files = [
    `${GROUPS}${second}/memory.events`,
    `${GROUPS}/memory.events`,
    `${GROUPS}/memory${first}/memory.oom_control`,
    `${GROUPS}/memory/memory.oom_control`,
    "/proc/vmstat",
  ];
  const texts = await Promise.all(files.map(read));
  return texts.reduce((sum, text) => sum + Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0), 0);
}

async function read(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}
