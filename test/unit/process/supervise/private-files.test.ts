import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openPrivateLog } from "../../../../src/process/supervise/spawn-server.ts";
import { makeFolder, writePrivate } from "../../../../src/shared/files/private-files.ts";
import { scratch } from "./scratch.ts";

function mode(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

describe("files of one person", () => {
  test("are 0600 in folders 0700 whatever the umask", async () => {
    const folder = join(scratch(), "a/b");
    await writePrivate(`${folder}/state.json`, "{}");
    const log = await openPrivateLog(`${folder}/x.log`);
    await log.close();
    expect([mode(folder), mode(`${folder}/state.json`), mode(`${folder}/x.log`)]).toEqual(["700", "600", "600"]);
  });

  test("a log that others could read is closed to them", async () => {
    const path = join(scratch(), "x.log");
    writeFileSync(path, "old\n");
    chmodSync(path, 0o666);
    const log = await openPrivateLog(path);
    await log.write("new\n");
    await log.close();
    expect([mode(path), readFileSync(path, "utf8")]).toEqual(["600", "old\nnew\n"]);
  });

  test.each([
    { planted: "a link to a file", plant: (path: string, target: string) => symlinkSync(target, path) },
    { planted: "a hard link to a file", plant: (path: string, target: string) => linkSync(target, path) },
    { planted: "a folder", plant: (path: string) => mkdirSync(path) },
  ])("a log is not written through $planted", async ({ plant }) => {
    const folder = scratch();
    const target = join(folder, "precious");
    writeFileSync(target, "precious");
    const path = join(folder, "x.log");
    plant(path, target);
    await expect(openPrivateLog(path)).rejects.toThrow(/is not a regular file of yours.*MX7203/);
    expect(readFileSync(target, "utf8")).toBe("precious");
  });

  test("state takes the place of a planted link and leaves what it points to alone", async () => {
    const folder = scratch();
    const target = join(folder, "precious");
    writeFileSync(target, "precious");
    symlinkSync(target, join(folder, "state.json"));
    await writePrivate(join(folder, "state.json"), "{}");
    expect([readFileSync(target, "utf8"), readFileSync(join(folder, "state.json"), "utf8")]).toEqual([
      "precious",
      "{}",
    ]);
  });

  test("a folder that is there is left as it is", () => {
    const folder = scratch();
    chmodSync(folder, 0o755);
    makeFolder(folder);
    expect([existsSync(folder), mode(folder)]).toEqual([true, "755"]);
  });
});
