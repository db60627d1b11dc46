import { expect, test } from "vitest";
import {
  areSamePermissions,
  comparePermissions,
  type GrantedPermission,
} from "../../../../src/inspect/permissions/permissions.ts";

const at = { file: "mallex.yaml", line: 1, column: 1 };
const PORT = { path: "server.port", value: 4111, at };
const ARGS = { path: "launch.args", value: ["-a", "-b"], at };
const KEYS = { path: "neverLeaves", value: { disable: "keys" }, at };
const CERTS = { path: "neverLeaves", value: { disable: "certs" }, at };

const NONE = { added: [], changed: [], gone: [] };

test.each<{
  name: string;
  before: readonly GrantedPermission[];
  after: readonly (typeof at)[] | readonly unknown[];
  want: object;
}>([
  { name: "nothing", before: [PORT, ARGS], after: [ARGS, PORT], want: NONE },
  { name: "one more", before: [PORT], after: [PORT, ARGS], want: { ...NONE, added: [ARGS] } },
  { name: "one less", before: [PORT, ARGS], after: [PORT], want: { ...NONE, gone: [ARGS] } },
  {
    name: "another value",
    before: [{ ...PORT, value: 1 }],
    after: [PORT],
    want: { ...NONE, changed: [{ permission: PORT, before: 1 }] },
  },
  {
    name: "another order of arguments",
    before: [{ ...ARGS, value: ["-b", "-a"] }],
    after: [ARGS],
    want: { ...NONE, changed: [{ permission: ARGS, before: ["-b", "-a"] }] },
  },
  { name: "a second one of the same name", before: [KEYS], after: [KEYS, CERTS], want: { ...NONE, added: [CERTS] } },
  {
    name: "two of the same name for two",
    before: [KEYS, KEYS],
    after: [CERTS, CERTS],
    want: { added: [CERTS, CERTS], changed: [], gone: [KEYS, KEYS] },
  },
])("what is different: $name", ({ before, after, want }) => {
  expect(comparePermissions(before, after as (typeof PORT)[])).toEqual(want);
});

test.each([
  { before: [PORT, ARGS], after: [ARGS, PORT], same: true },
  { before: [PORT], after: [PORT, PORT], same: false },
  { before: [KEYS, CERTS], after: [CERTS, KEYS], same: false },
  { before: [], after: [PORT], same: false },
])("the order means something under one name only: $same", ({ before, after, same }) => {
  expect(areSamePermissions(before, after)).toBe(same);
});
