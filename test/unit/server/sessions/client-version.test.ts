import { expect, test } from "vitest";
import { clientVersion } from "../../../../src/server/sessions/client-session.ts";
import { shippedProgram } from "../../../support/shipped-program.ts";
import { testPlan } from "../../../support/test-server.ts";

test.each([
  { before: "claude-cli/", given: "claude-cli/2.1.329 (external, cli)", want: { client: "2.1.329" } },
  { before: "claude-cli/", given: "claude-cli/3", want: { client: "3" } },
  { before: "claude-cli/", given: "claude-cli/next", want: {} },
  { before: "claude-cli/", given: "other/1.0 claude-cli/2.1.329", want: {} },
  { before: "claude-cli/", given: undefined, want: {} },
  { before: "my-client v", given: "my-client v10.2 beta", want: { client: "10.2" } },
  { before: undefined, given: "claude-cli/2.1.329 (external, cli)", want: {} },
])("$given is $want where a pack says $before", ({ before, given, want }) => {
  const plan = testPlan(before === undefined ? {} : { userAgent: before });
  expect(clientVersion(plan, given)).toEqual(want);
});

test("the shipped plan knows how Claude Code names its release", async () => {
  const { plan } = await shippedProgram();
  expect(clientVersion(plan, "claude-cli/2.1.329 (external, cli)")).toEqual({ client: "2.1.329" });
});
