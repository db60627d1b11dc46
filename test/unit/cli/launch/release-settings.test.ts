import { expect, test } from "vitest";
import type { Launch } from "../../../../generated/types/plan.d.ts";
import { releaseSettings } from "../../../../src/cli/launch/release-settings.ts";
import { shippedProgram } from "../../../support/shipped-program.ts";
import { testPlan } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);
const launch = cases("launch") as Launch;
const plan = testPlan({ launch });
const wish = { isUsable: () => true };

test.each(cases("given") as { release?: string; settings: string[]; env: object }[])(
  "$release is given $settings",
  ({ release, settings, env }) => {
    const given = releaseSettings(plan, { ...wish, release });
    expect([Object.keys(given.settings), given.env]).toEqual([settings, env]);
  },
);

test("what mallex knows is filled in wherever it is asked for", () => {
  const { settings } = releaseSettings(plan, { ...wish, release: "2.1.329" });
  expect(settings["list"]).toEqual([expect.stringContaining("costs nothing")]);
  expect(settings["deep"]).toEqual({ rows: [expect.objectContaining({ model: "mallex/anthropic-auto" })] });
});

test.each(cases("shippedFileGives") as { release: string; settings: string[] }[])(
  "the shipped file gives $release $settings",
  async ({ release, settings }) => {
    const { plan: shipped } = await shippedProgram();
    const given = releaseSettings(shipped, { ...wish, release });
    expect(Object.keys(given.settings)).toEqual(settings);
  },
);

test("auto mode is explained where the client starts in it and no answer carries a check", () => {
  const auto = { args: [], env: {}, releases: [{ settings: { notice: { from: "autoModeNotice" } } }] };
  const words = (isUnchecked?: boolean): unknown =>
    releaseSettings(testPlan({ launch: auto }), { ...wish, ...(isUnchecked === undefined ? {} : { isUnchecked }) })
      .settings["notice"];
  expect(words(true)).toContain("asks you before each one that needs a check");
  expect(words(false)).not.toContain("Auto mode");
  expect(words()).not.toContain("Auto mode");
});
