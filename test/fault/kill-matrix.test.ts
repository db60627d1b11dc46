import { expect, test } from "vitest";
import { killMatrix } from "../support/kill-matrix.ts";

test("SIGKILL of mallex at start, load, stream and stop leaves nothing, and the next start answers", async () => {
  const { gone, left } = await killMatrix(8, 1);
  expect([gone.length, left]).toEqual([8, []]);
});
