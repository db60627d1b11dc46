// Loaded into a mallex that is measured (`node --import`): at SIGUSR2 it clears its heap and writes down what is left, one JSON object.
import { renameSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc");
const file = process.env.MALLEX_PROBE_FILE;

process.on("SIGUSR2", () => {
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
  const resources = process.getActiveResourcesInfo().length;
  writeFileSync(`${file}.new`, JSON.stringify({ heapUsed, external, listeners, resources }));
  renameSync(`${file}.new`, file);
});
