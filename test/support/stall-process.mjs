// Loaded into a mallex that is to fail (`node --import`): at SIGUSR2 its event loop stands still for good, at SIGURG an error is thrown that nothing catches.
import { appendFileSync } from "node:fs";

process.on("SIGUSR2", () => {
  appendFileSync(process.env.MALLEX_STALL_FILE, `${process.pid}\n`);
  for (;;);
});
process.on("SIGURG", () => {
  setImmediate(() => {
    throw new Error("a bug");
  });
});
