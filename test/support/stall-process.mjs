// Loaded into a mallex that is to fail (`node --import`): at SIGUSR2 its event loop stands still for good, at SIGURG an error is thrown that nothing catches;
// with MALLEX_LOST_AT_START, the server process ends at once.
import { appendFileSync } from "node:fs";

process.on("SIGUSR2", () => {
  appendFileSync(process.env.MALLEX_STALL_FILE, `${process.pid}\n`);
  for (;;);
});
if (process.env.MALLEX_LOST_AT_START !== undefined && process.argv[1]?.endsWith("server-process.js"))
  process.kill(process.pid, "SIGKILL");
process.on("SIGURG", () => {
  setImmediate(() => {
    throw new Error("a bug");
  });
});
