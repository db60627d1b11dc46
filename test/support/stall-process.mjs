// Loaded into a mallex that is to stall (`node --import`): at SIGUSR2 its event loop stands still for good.
import { appendFileSync } from "node:fs";

process.on("SIGUSR2", () => {
  appendFileSync(process.env.MALLEX_STALL_FILE, `${process.pid}\n`);
  for (;;);
});
