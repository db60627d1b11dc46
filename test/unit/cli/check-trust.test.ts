import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CompiledFile } from "../../../src/cli/compile-file.ts";
import { checkTrust } from "../../../src/cli/check-trust.ts";
import { openTrustStore } from "../../../src/cli/trust-store.ts";
import { places, type Places } from "../../../src/terms/places.ts";

let home: string;
let here: Places;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "mallex-trust-"));
  here = places({}, home);
});
afterEach(() => rmSync(home, { recursive: true }));

const PORT = { path: "server.port", value: 80, at: { file: "mallex.yaml", line: 3, column: 9 } };

function compiled(file: string, powers: CompiledFile["powers"]): CompiledFile {
  return { file, powers, powersHash: "hash" } as unknown as CompiledFile;
}

test("a file without machine powers needs no trust", () => {
  expect(() => checkTrust(compiled("/p/mallex.yaml", []), { places: here })).not.toThrow();
});

test("a file with machine powers is refused, with the place and the command", () => {
  expect(() => checkTrust(compiled("/p/mallex.yaml", [PORT]), { places: here })).toThrow("MX6201");
});

test("once trusted it runs", async () => {
  await openTrustStore(here.trust).remember("/p/mallex.yaml", "hash");
  expect(() => checkTrust(compiled("/p/mallex.yaml", [PORT]), { places: here })).not.toThrow();
});

test("the person's own file in their private folder needs no trust", () => {
  expect(() => checkTrust(compiled(here.userFile, [PORT]), { places: here })).not.toThrow();
});
