import { expect, test } from "vitest";
import { createAdmissionControl } from "../../../../src/server/http/refuse-overload.ts";

const MB = 1024 * 1024;
const PLENTY = { openFiles: Infinity, heapBytes: 4096 * MB };

/** How many of these come in. */
function takenIn(room: ReturnType<typeof createAdmissionControl>, count: number, bytes?: number): number {
  return Array.from({ length: count }, () => room.enter(bytes)).filter((leave) => leave !== undefined).length;
}

test.each([
  { title: "a machine with plenty", resources: PLENTY, requests: 512, connections: 512 },
  { title: "1024 descriptors", resources: { ...PLENTY, openFiles: 1024 }, requests: 395, connections: 512 },
  { title: "256 descriptors", resources: { ...PLENTY, openFiles: 256 }, requests: 88, connections: 121 },
  { title: "64 descriptors", resources: { ...PLENTY, openFiles: 64 }, requests: 11, connections: 15 },
  { title: "next to none", resources: { ...PLENTY, openFiles: 10 }, requests: 3, connections: 4 },
  { title: "a heap of 176 MB", resources: { ...PLENTY, heapBytes: 176 * MB }, requests: 76, connections: 512 },
])("$title: $requests small requests at once", ({ resources, requests, connections }) => {
  const room = createAdmissionControl(resources);
  expect(room.connections).toBe(connections);
  expect(takenIn(room, 1000, 10)).toBe(requests);
});

test.each([
  { title: "plenty", heapBytes: 4096 * MB, bytes: 32 * MB, want: 7 },
  { title: "176 MB", heapBytes: 176 * MB, bytes: MB, want: 4 },
  { title: "176 MB, and bodies that don't say", heapBytes: 176 * MB, bytes: undefined, want: 4 },
  { title: "less than the body needs", heapBytes: 64 * MB, bytes: 4 * MB, want: 0 },
])("bodies share the heap: $title", ({ heapBytes, bytes, want }) => {
  expect(takenIn(createAdmissionControl({ openFiles: Infinity, heapBytes }), 100, bytes)).toBe(want);
});

test("who leaves makes room", () => {
  const room = createAdmissionControl({ openFiles: 64, heapBytes: 160 * MB });
  const leave = room.enter(3 * MB);
  expect(room.enter(MB)).toBeUndefined();
  leave?.();
  expect(takenIn(room, 100, 10)).toBe(11);
});

test("the process itself has room", () => {
  const room = createAdmissionControl();
  expect(room.connections).toBeGreaterThan(3);
  expect(room.enter(undefined)).toBeDefined();
});
