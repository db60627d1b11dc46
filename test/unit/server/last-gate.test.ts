import { expect, test } from "vitest";
import { lastGate } from "../../../src/server/last-gate.ts";
import { createPrivacy } from "../../../src/turn/private/must-stay.ts";

const privacy = createPrivacy([{ id: "secrets", tests: [{ op: "contains", value: "top secret" }] }]);
const sent = { messages: [{ role: "user", content: "this is Top Secret" }] };

test("what matches goes to no endpoint that leaves, whatever has been decided before", async () => {
  await expect(lastGate(privacy, { leaves: true }, sent)).rejects.toThrow(/the rule "secrets" keeps .*MX8120/);
});

test.each([
  { title: "everything else", leaves: true, sent: { messages: [] } },
  { title: "all, to local endpoints", leaves: false, sent },
])("$title passes", async ({ leaves, sent: passes }) => {
  await expect(lastGate(privacy, { leaves }, passes)).resolves.toBeUndefined();
});
