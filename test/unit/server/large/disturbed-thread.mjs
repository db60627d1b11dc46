import { parentPort, threadId, workerData } from "node:worker_threads";

Atomics.add(workerData.beats, 0, 1);
setInterval(() => Atomics.add(workerData.beats, 0, 1), 5);

const DISTURBANCES = {
  loops() {
    for (;;);
  },
  "fills the memory"() {
    for (const all = []; ;) all.push(Array.from({ length: 100_000 }, () => ({})));
  },
  ends: () => process.exit(1),
};

parentPort.on("message", ({ number, request, forget }) => {
  if (forget !== undefined) return;
  DISTURBANCES[request.id]?.();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage({ number, result: request.id === "which thread" ? threadId : request.id });
});
