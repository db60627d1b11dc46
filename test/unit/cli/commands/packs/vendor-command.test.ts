import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LockedPack } from "../../../../../generated/types/lock.d.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { writeLock } from "../../../../../src/cli/compile/write-files.ts";
import { vendorCommand } from "../../../../../src/cli/commands/packs/vendor.ts";
import { treeIntegrity } from "../../../../../src/shared/files/digest.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";

const KEY = "git+https://git.example.com/acme/rules?ref=v1";
const TEXTS = { "pack.yaml": "version: 1\n", "deep/er/a.hbs": "Hello\n" };

let home: string;
let project: string;
let context: CliContext;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-vendor-")));
  project = join(home, "project");
  context = { cwd: project, homeDir: home, env: {}, paths: mallexPaths({}, home), packageRoot: "" } as never;
  put(join(project, "mallex.yaml"), "version: 1\n");
});
afterEach(() => rmSync(home, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Locks a tree and puts it into the cache. */
async function lock(texts: Readonly<Record<string, string>>, key = KEY): Promise<LockedPack> {
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, hash(text)]));
  const locked = { resolved: "1".repeat(40), integrity: treeIntegrity(files), files, rules: 0 };
  const root = join(home, ".mallex/cache/packs", locked.integrity.slice("sha256-".length));
  for (const [path, text] of Object.entries(texts)) put(join(root, path), text);
  await writeLock(join(project, "mallex.yaml"), (old) => ({ ...old, packs: { [key]: locked } }));
  return locked;
}

const vendor = (): string => join(project, ".mallex/vendor");
const listed = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
const folders = (): string[] => readdirSync(vendor()).filter((name) => name.startsWith("git"));

describe("`mallex vendor`", () => {
  test("copies exactly the locked files, and needs no cache when it is called again", async () => {
    const { integrity } = await lock(TEXTS);
    const name = `git.example.com-acme-rules-${integrity.slice(7, 15)}`;
    await expect(vendorCommand(context, {})).resolves.toMatchObject({ problems: [], data: { copied: [name] } });
    expect(listed(join(vendor(), name))).toEqual(["deep", "deep/er", "deep/er/a.hbs", "pack.yaml"]);
    rmSync(join(home, ".mallex/cache"), { recursive: true });
    await expect(vendorCommand(context, {})).resolves.toMatchObject({ data: { copied: [], kept: [name] } });
  });

  test("writes a copy anew that somebody has changed, and files of any size that a lock may name", async () => {
    const { integrity } = await lock({ ...TEXTS, "requests/long.json": "x".repeat(5_000_000) });
    const name = `git.example.com-acme-rules-${integrity.slice(7, 15)}`;
    await vendorCommand(context, {});
    const pack = join(vendor(), name, "pack.yaml");
    writeFileSync(pack, "version: 1 #\n");
    await expect(vendorCommand(context, {})).resolves.toMatchObject({ problems: [], data: { copied: [name] } });
    expect(readFileSync(pack, "utf8")).toBe(TEXTS["pack.yaml"]);
    await vendorCommand(context, { remove: true });
    expect(existsSync(vendor())).toBe(false);
  });

  test("keeps git from turning line ends round, which would make other files of them", async () => {
    await lock(TEXTS);
    await vendorCommand(context, {});
    expect(readFileSync(join(vendor(), ".gitattributes"), "utf8")).toBe("* -text\n");
  });

  test("takes a copy away that the lock does not name any more", async () => {
    await lock(TEXTS);
    await vendorCommand(context, {});
    const before = folders();
    await lock({ "pack.yaml": "version: 1\nabout: New.\n" });
    await expect(vendorCommand(context, {})).resolves.toMatchObject({ problems: [], data: { removed: before } });
    expect(folders()).toHaveLength(1);
    expect(folders()).not.toEqual(before);
  });

  test("leaves a file of somebody else, and says so", async () => {
    await lock(TEXTS);
    await vendorCommand(context, {});
    const [name = ""] = folders();
    put(join(vendor(), name, "deep/mine.txt"), "mine");
    put(join(vendor(), "mine/notes.txt"), "mine");
    const { problems } = await vendorCommand(context, { remove: true });
    expect(problems).toMatchObject([{ code: "MX6152", severity: "warning" }]);
    expect(listed(vendor())).toEqual([name, `${name}/deep`, `${name}/deep/mine.txt`, "mine", "mine/notes.txt"]);
  });

  test("leaves nothing behind with --remove", async () => {
    await lock(TEXTS);
    await vendorCommand(context, {});
    await vendorCommand(context, { remove: true });
    expect(existsSync(join(project, ".mallex"))).toBe(false);
    await expect(vendorCommand(context, { remove: true })).resolves.toMatchObject({ data: { removed: [] } });
  });

  test("takes nothing away that its list names outside of the folder", async () => {
    await lock(TEXTS);
    await vendorCommand(context, {});
    put(join(project, "precious.txt"), "mine");
    symlinkSync(project, join(vendor(), "link"));
    const paths = ["../../../precious.txt", "/etc/passwd"];
    const list = { folders: { "..": ["../precious.txt"], link: ["precious.txt", ...paths], x: paths } };
    put(join(vendor(), "manifest.json"), JSON.stringify(list));
    await vendorCommand(context, { remove: true });
    expect(existsSync(join(project, "precious.txt"))).toBe(true);
  });

  test("writes through no link that leads out of the project", async () => {
    await lock(TEXTS);
    mkdirSync(join(home, "elsewhere"));
    symlinkSync(join(home, "elsewhere"), join(project, ".mallex"));
    await expect(vendorCommand(context, {})).rejects.toMatchObject({ problem: { code: "MX6151" } });
    await expect(vendorCommand(context, { remove: true })).rejects.toMatchObject({ problem: { code: "MX6151" } });
    expect(readdirSync(join(home, "elsewhere"))).toEqual([]);
  });

  test("replaces a link that stands where its list does, and writes nothing behind it", async () => {
    await lock(TEXTS);
    put(join(home, "precious.txt"), "mine");
    mkdirSync(vendor(), { recursive: true });
    for (const name of ["manifest.json", ".gitattributes"])
      symlinkSync(join(home, "precious.txt"), join(vendor(), name));
    await vendorCommand(context, {});
    expect(readFileSync(join(home, "precious.txt"), "utf8")).toBe("mine");
    expect(folders()).toHaveLength(1);
  });

  test.each([
    ["is not on this machine", "MX6102", () => rmSync(join(home, ".mallex/cache"), { recursive: true })],
    [
      "is another in the cache",
      "MX6103",
      () => {
        const packs = join(home, ".mallex/cache/packs");
        writeFileSync(join(packs, readdirSync(packs)[0] ?? "", "pack.yaml"), "version: 1 #\n");
      },
    ],
  ])("copies nothing where a locked tree %s", async (_, code, spoil) => {
    await lock(TEXTS);
    spoil();
    await expect(vendorCommand(context, {})).rejects.toMatchObject({ problem: { code } });
    expect(existsSync(vendor())).toBe(false);
  });
});
