import { expect, test } from "vitest";
import { createMemory } from "../../../../src/cli/host/host-server.ts";

test("the newest value of a key is kept, those of a section in the order in which they were written, and not without end", () => {
  const memory = createMemory();
  for (let key = 0; key < 10_001; key++) memory.remember("sessions", String(key), key);
  memory.remember("sessions", "1", "again");
  memory.remember("run", "port", 3456);
  const sessions = [...(memory.values.get("sessions") ?? [])];
  expect([sessions.length, sessions[0], sessions.at(-1)]).toEqual([10_000, ["2", 2], ["1", "again"]]);
  expect(memory.values.get("run")).toEqual(new Map([["port", 3456]]));
});
