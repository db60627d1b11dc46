import { expect, test } from "vitest";
import { hashUser } from "../../../../src/server/turn/record-turn.ts";
import { request } from "../../prompt/conversation/small-program.ts";

test("who asks is written down as a hash, the same for the same one", () => {
  const written = (user_id: string): unknown => hashUser(request({ metadata: { user_id } })).metadata?.user_id;
  expect(written("device-1")).toMatch(/^sha256:[0-9a-f]{16}$/);
  expect(written("device-1")).toBe(written("device-1"));
  expect(written("device-1")).not.toBe(written("device-2"));
});

test.each([{}, { metadata: {} }, { metadata: { user_id: null } }])("without a name nothing changes: %j", (fields) => {
  const asked = request(fields);
  expect(hashUser(asked)).toBe(asked);
});
