import { expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";

const FILE =
  "version: 1\nextends: [mallex:claude-code, mallex:models]\nprofiles: { main: { backend: local, model: m, window: 65536 } }\n";

test.each([
  { title: "the head of a stream waits 0.8 s for the model", server: "", want: 800 },
  { title: "it waits as long as the file says", server: "server: { earlyHead: 2s }\n", want: 2000 },
])("$title", async ({ server, want }) => {
  const { plan } = await compileFiles({ "mallex.yaml": FILE + server });
  expect(plan?.server.earlyHeadMs).toBe(want);
});
