import { expect, test } from "vitest";
import { lastGate } from "../../../src/server/last-gate.ts";
import { createPrivacy } from "../../../src/turn/private/must-stay.ts";

const privacy = createPrivacy([{ id: "secrets", tests: [{ op: "contains", value: "top secret" }] }]);
const sent = { messages: [{ role: "user", content: "this is Top Secret" }] };

test("what matches goes to no endpoint that leaves, whatever has been decided before", () => {
  expect(() => lastGate(privacy, { leaves: true }, sent)).toThrow(/the rule "secrets" keeps .*MX8120/);
});

test("everything else passes, and to local endpoints all does", () => {
  expect(() => lastGate(privacy, { leaves: true }, { messages: [] })).not.toThrow();
  expect(() => lastGate(privacy, { leaves: false }, sent)).not.toThrow();
});
