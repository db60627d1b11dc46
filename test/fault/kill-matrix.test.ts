import { expect, test } from "vitest";
import { killMatrix } from "../support/kill-matrix.ts";

/** Two at each of the four points. */
const KILLS = 2 * 4;

test("SIGKILL of mallex at start, load, stream and stop leaves nothing, and the next start answers", async () => {
  const { gone, left } = await killMatrix(KILLS, 1);
  expect([gone.length, left]).toEqual([KILLS, []]);
});
