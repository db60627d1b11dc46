import { expect, test } from "vitest";
import { killMatrix } from "../support/kill-matrix.ts";

/** One at each of the four points; at night there are fifty. */
const KILLS = 4;

test("SIGKILL of mallex at start, load, stream and stop leaves nothing, and the next start answers", async () => {
  const { gone, left } = await killMatrix(KILLS, 1);
  expect([gone.length, left]).toEqual([KILLS, []]);
});
