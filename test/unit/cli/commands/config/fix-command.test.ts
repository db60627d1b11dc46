import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { fixCommand } from "../../../../../src/cli/commands/config/fix.ts";
import { replaceFile } from "../../../../../src/cli/compile/write-lock.ts";
import { cliHome } from "../../cli-home.ts";

// Most of it is in test/commands/fix.yaml.

const GOOD = "# mine\nversion: 1\n\nprofiles:\n  main: { backend: local, model: mallex/smollm2-135m, window: 8192 }\n";
const WRONG = GOOD.replace("profiles", "profile").replace("backend: local", "backend: lcoal");

let home: string;
let file: string;
let context: CliContext;
beforeEach(() => {
  ({ home, context } = cliHome());
  file = join(home, "mallex.yaml");
});

test("leaves a file alone that somebody else has written meanwhile", async () => {
  writeFileSync(file, `${GOOD}# saved in an editor\n`);
  const mended = { name: "mallex.yaml", path: file, before: WRONG, after: GOOD };
  await expect(replaceFile(mended)).rejects.toMatchObject({ problem: { code: "MX7527" } });
  expect(readFileSync(file, "utf8")).toContain("saved in an editor");
  expect(readdirSync(home)).toEqual(["mallex.yaml"]);
});

test("leaves a file alone whose bytes are others, though they read the same", async () => {
  const bytes = Buffer.from(`${WRONG}# caf\u00e9\n`, "latin1");
  writeFileSync(file, bytes);
  const mended = { name: "mallex.yaml", path: file, before: bytes.toString("utf8"), after: GOOD };
  await expect(replaceFile(mended)).rejects.toMatchObject({ problem: { code: "MX7527" } });
  await fixCommand(context, {});
  expect(readFileSync(file)).toEqual(bytes);
});

test("writes through a link, and keeps the file's mode", async () => {
  mkdirSync(join(home, "dotfiles"));
  const real = join(home, "dotfiles/rules.yaml");
  writeFileSync(real, WRONG);
  chmodSync(real, 0o640);
  symlinkSync(real, file);
  await fixCommand(context, {});
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, "utf8")).toBe(GOOD);
  expect(statSync(real).mode & 0o777).toBe(0o640);
});
