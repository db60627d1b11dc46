import { expect, test } from "vitest";
import {
  areSamePermissions,
  comparePermissions,
  type GrantedPermission,
} from "../../../../src/inspect/permissions/permissions.ts";
import { readCases } from "../../../support/read-cases.ts";

const at = { file: "mallex.yaml", line: 1, column: 1 };
const PORT = { path: "server.port", value: 4111, at };
const ARGS = { path: "launch.args", value: ["-a", "-b"], at };
const KEYS = { path: "neverLeaves", value: { disable: "keys" }, at };
const CERTS = { path: "neverLeaves", value: { disable: "certs" }, at };

test.each(
  readCases(import.meta.url)("cases") as {
    name: string;
    before: GrantedPermission[];
    after: (typeof PORT)[];
    want: object;
  }[],
)("what is different: $name", ({ before, after, want }) => {
  expect(comparePermissions(before, after)).toEqual(want);
});

test.each([
  { before: [PORT, ARGS], after: [ARGS, PORT], same: true },
  { before: [PORT], after: [PORT, PORT], same: false },
  { before: [KEYS, CERTS], after: [CERTS, KEYS], same: false },
  { before: [], after: [PORT], same: false },
])("the order means something under one name only: $same", ({ before, after, same }) => {
  expect(areSamePermissions(before, after)).toBe(same);
});
