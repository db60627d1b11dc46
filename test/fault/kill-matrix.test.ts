import { test } from "vitest";
import { killMatrix } from "../support/kill-matrix.ts";

test("SIGKILL of mallex at start, load, stream and stop leaves nothing, and the next start answers", async () => {
  await killMatrix(8, 1);
});
