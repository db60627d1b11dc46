import { describe, expect, test } from "vitest";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import type { Permission } from "../../../../src/checks/packs/permissions.ts";
import { describePermissions } from "../../../../src/inspect/permissions/describe-permissions.ts";
import { permissionTree, printPermission } from "../../../../src/inspect/permissions/permissions.ts";
import { printTree } from "../../../../src/inspect/text/print-tree.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const CONFIG = cases("config") as Mallex;

function power(path: string, value: unknown): Permission {
  return { path, value, at: { file: "mallex.yaml", line: 1, column: 1 } };
}

describe("a power is said in plain words", () => {
  test.each(cases("sentences") as [path: string, value: unknown, ...says: string[]][])(
    "%s: %j",
    (path, value, ...says) => {
      expect(describePermissions([power(path, value)], CONFIG).map(printPermission)).toEqual(says);
    },
  );
});

test("lines stand under what they do, each with its place; what two values say is said once, at the last of them", () => {
  const powers = [
    { ...power("server.port", 4111), at: { file: "mallex.yaml", line: 3, column: 9 } },
    { ...power("backends.near.kind", "openai"), at: { file: "mallex.yaml", line: 5, column: 11 } },
    {
      ...power("backends.near.url", "http://127.0.0.1:8080/v1"),
      at: { file: "mallex.local.yaml", line: 6, column: 10 },
    },
  ];
  expect(permissionTree(describePermissions(powers, CONFIG))).toEqual(cases("linesStandUnderThey"));
});

test("a file can't move the cursor of who reads what it would do, or hide from them", () => {
  const deeds = describePermissions([power("launch.args", ["\u001b[2K\u202e\u200b\u{e0041}"])], CONFIG);
  const printed = printTree(permissionTree(deeds), (_, text) => text).join("\n");
  for (const letter of ["\u001b", "\u202e", "\u200b", "\u{e0041}"]) expect(printed).not.toContain(letter);
});
