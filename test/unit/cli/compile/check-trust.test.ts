import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkTrust, openTrustStore } from "../../../../src/cli/compile/check-trust.ts";
import type { CompiledFile } from "../../../../src/cli/compile/compile-file.ts";
import { printText } from "../../../../src/diagnostics/print-problems.ts";
import type { MallexError } from "../../../../src/diagnostics/problem.ts";
import { mallexPaths, type MallexPaths } from "../../../../src/shared/mallex-paths.ts";

let home: string;
let here: MallexPaths;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "mallex-trust-"));
  here = mallexPaths({}, home);
});
afterEach(() => rmSync(home, { recursive: true }));

const PORT = { path: "server.port", value: 80, at: { file: "mallex.yaml", line: 3, column: 9 } };

function compiled(file: string, powers: CompiledFile["permissions"]): CompiledFile {
  const config = { kind: "dict", at: {}, entries: new Map() };
  return { file, permissions: powers, permissionsHash: "hash", config } as unknown as CompiledFile;
}

test("a file without machine permissions needs no trust", () => {
  expect(() => checkTrust(compiled("/p/mallex.yaml", []), { paths: here })).not.toThrow();
});

test("a file with machine permissions is refused, with the place and the command", () => {
  expect(() => checkTrust(compiled("/p/mallex.yaml", [PORT]), { paths: here })).toThrow("MX6201");
});

test("once trusted it runs", async () => {
  await openTrustStore(here.trust).remember("/p/mallex.yaml", [PORT]);
  expect(() => checkTrust(compiled("/p/mallex.yaml", [PORT]), { paths: here })).not.toThrow();
});

test("the person's own file in their private folder needs no trust", () => {
  expect(() => checkTrust(compiled(here.userFile, [PORT]), { paths: here })).not.toThrow();
});

test("what is refused is said in words; after a change only what is new or other, or what is gone", async () => {
  const file = "/p/mallex.yaml";
  const client = { path: "launch.client", value: "./claude", at: { file: "mallex.yaml", line: 5, column: 11 } };
  const says = (powers: CompiledFile["permissions"]): string => {
    try {
      checkTrust(compiled(file, powers), { paths: here, config: "x y.yaml" });
    } catch (error) {
      return printText((error as MallexError).problem);
    }
    return "trusted";
  };
  expect(says([PORT, client])).toBe(
    `mallex.yaml:5:11: error: ${file} uses machine permissions that you have not trusted: it starts "./claude", as the client, and 1 more [MX6201]
  mallex.yaml:3:9: listens on port 80 of this machine
  hint: review and trust them: mallex trust --config 'x y.yaml'`,
  );
  await openTrustStore(here.trust).remember(file, [PORT, client]);
  expect(says([client, PORT])).toBe("trusted");
  expect(says([{ ...PORT, value: 81 }, client])).toMatch(
    /^mallex.yaml:3:9: .* uses other machine permissions than those that you have trusted: it listens on port 81 of this machine \[/,
  );
  expect(says([PORT])).toMatch(/than those that you have trusted: launch.client is gone \[/);
  expect(says([])).toBe("trusted");
});
