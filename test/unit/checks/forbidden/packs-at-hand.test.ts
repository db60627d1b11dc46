import { expect, test } from "vitest";
import { TITLES } from "../../../../generated/types/messages.ts";
import { FORBIDDEN } from "./constructs.ts";
import { byDepth } from "../../../support/depth.ts";
import { refuseAll } from "./refuse-all.ts";
import { WAYS_IN } from "./ways-in.ts";

const WAYS = WAYS_IN.filter(({ kind }) => kind === "path" || kind === "fetched");

refuseAll(WAYS, byDepth({ small: 1, full: WAYS.length }));

test("every construct has a name of its own, and every code is known", () => {
  const names = FORBIDDEN.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(80);
  expect(Object.keys(TITLES)).toEqual(expect.arrayContaining(FORBIDDEN.map(({ want }) => want.slice(0, 6))));
});
