import { expect, test } from "vitest";
import { clientVersion } from "../../../../src/server/sessions/client-session.ts";
import { shippedProgram } from "../../../support/shipped-program.ts";
import { testPlan } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(
  cases("is where a pack says") as { before?: string; given?: string; want: Readonly<Record<string, unknown>> }[],
)("$given is $want where a pack says $before", ({ before, given, want }) => {
  const plan = testPlan(before === undefined ? {} : { userAgent: before });
  expect(clientVersion(plan, given)).toEqual(want);
});

test("the shipped plan knows how Claude Code names its release", async () => {
  const { plan } = await shippedProgram();
  expect(clientVersion(plan, "claude-cli/2.1.329 (external, cli)")).toEqual({ client: "2.1.329" });
});
