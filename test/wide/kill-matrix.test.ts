import { expect, test } from "vitest";
import { killMatrix } from "../support/kill-matrix.ts";
import { setup } from "../prepare.ts";

const MINUTE_MS = 60_000;

test(
  "fifty times SIGKILL of mallex at start, load, stream and stop leave nothing, and each next start answers",
  { timeout: 30 * MINUTE_MS },
  async () => {
    await setup();
    const { gone, left } = await killMatrix(50, 2);
    expect([gone.length, left]).toEqual([50, []]);
  },
);
