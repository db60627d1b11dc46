import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { tarball, tarEntry as entry } from "../../../support/tarball.ts";
import { readTarball } from "../../../../src/process/fetch/npm.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

async function read(packed: Uint8Array): Promise<[path: string, text: string][]> {
  return (await readTarball(packed)).map(({ path, bytes }) => [path, bytes.toString("utf8")]);
}

function pax(path: string): Buffer {
  const record = (length: number): string => `${length} path=${path}\n`;
  const bare = Buffer.byteLength(record(0)) - 1;
  const length = bare + String(bare + String(bare).length).length;
  return entry("package/PaxHeader", record(length), { type: "x" });
}

describe("a tarball", () => {
  test("gives its files without the folder that all of them lie in, whatever that is called", async () =>
    expect(await read(tarball(entry("package/a.yaml", "a: 1\n"), entry("other/b/c.hbs", "x".repeat(1000))))).toEqual([
      ["a.yaml", "a: 1\n"],
      ["b/c.hbs", "x".repeat(1000)],
    ]));

  test("gives no links, no devices, no folders and no file above 4 MB", async () =>
    expect(
      await read(
        tarball(
          entry("package/", "", { type: "5" }),
          entry("package/hard", "", { type: "1" }),
          entry("package/soft", "", { type: "2" }),
          entry("package/device", "", { type: "3" }),
          entry("package/pipe", "", { type: "6" }),
          entry("package/large.md", "x".repeat(4 * 1024 * 1024 + 1)),
          entry("package/plain.md", "x"),
        ),
      ),
    ).toEqual([["plain.md", "x"]]));

  test.each(cases("givesNameSieve") as [string, string][])(
    "gives the name %j as it is, for the sieve",
    async (name, path) => expect(await read(tarball(entry(name, "x")))).toEqual([[path, "x"]]),
  );

  test("gives long names: in the prefix, and in entries before", async () => {
    const long = `package/${"deep/".repeat(40)}ü.yaml`;
    const inside = long.slice("package/".length);
    expect(
      await read(
        tarball(
          entry("c.yaml", "1", { prefix: "package/a/b" }),
          pax(long),
          entry("package/short", "2"),
          entry("././@LongLink", `${long}\0`, { type: "L" }),
          entry("package/short", "3"),
          entry("package/after", "4"),
        ),
      ),
    ).toEqual([
      ["a/b/c.yaml", "1"],
      [inside, "2"],
      [inside, "3"],
      ["after", "4"],
    ]);
  });

  test("of the system's own tar is read as well", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mallex-tar-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const deep = join(folder, "package", "long-name-".repeat(12), "und-ünïcode-".repeat(6));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "pack.yaml"), "a: 1\n");
    symlinkSync("/etc/passwd", join(deep, "link"));
    const tar = execFileSync("tar", ["-czf", "-", "-C", folder, "package"]);
    const inside = deep.slice(join(folder, "package/").length);
    expect(await read(tar)).toEqual([[join(inside, "pack.yaml"), "a: 1\n"]]);
  });
});

describe("what is no sound tarball is refused:", () => {
  const whole = Buffer.concat([entry("package/a.yaml", "x".repeat(600)), Buffer.alloc(1024)]);
  const damaged = Buffer.from(whole);
  damaged[10] = 0xff;
  test.each([
    ["no gzip", Buffer.from("version: 1\n")],
    ["nothing", Buffer.alloc(0)],
    ["cut in the middle", gzipSync(whole.subarray(0, 700))],
    ["a damaged head", gzipSync(damaged)],
    [
      "a size below zero",
      tarball(
        Buffer.from(entry("package/a", "x").toString("latin1").replace("00000000001\0", "-0000000001\0"), "latin1"),
      ),
    ],
    ["half a gzip", gzipSync(whole).subarray(0, 40)],
  ])("%s", async (_, packed) => {
    await expect(readTarball(packed)).rejects.toThrow(/./);
  });

  test("a small one that unpacks to more than 64 MB is given up at once", async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024), { level: 1 });
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(readTarball(bomb)).rejects.toThrow(/larger than|Cannot create/);
  });
});
