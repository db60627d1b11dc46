import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const script = fileURLToPath(new URL("../../../install.sh", import.meta.url));

interface Stubs {
  readonly uid?: string;
  readonly node?: string;
  readonly prefix?: string;
  /** What the installed command does. */
  readonly installed?: string;
}

/** Runs the script with an `id`, a `node` and an `npm` that say what they were asked for. */
function run(args: readonly string[], stubs: Stubs = {}): { code: number | null; text: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "mallex-install-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const put = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  put("id", `echo ${stubs.uid ?? 1000}`);
  put("node", stubs.node ?? `exec "${process.execPath}" "$@"`);
  const prefix = stubs.prefix ?? join(folder, "global");
  put(
    "npm",
    `if [ "$1" = prefix ]; then echo "${prefix}"; exit; fi
echo "npm $*"
while [ "$1" != --prefix ]; do shift; done
mkdir -p "$2/bin"; printf '#!/bin/sh\\n${stubs.installed ?? "echo 1.2.3"}\\n' >"$2/bin/mallex"; chmod +x "$2/bin/mallex"`,
  );
  const env = { HOME: join(folder, "home"), PATH: `${bin}:/usr/bin:/bin` };
  for (const name of ["m.tgz", "mallex@0.1.0.tgz"]) writeFileSync(join(folder, name), "packed");
  const { status, stdout, stderr } = spawnSync("sh", [script, ...args], { cwd: folder, env, encoding: "utf8" });
  return { code: status, text: stdout + stderr, folder };
}

const HASH = createHash("sha256").update("packed").digest("hex");

test("is a script for any POSIX shell", () => {
  for (const shell of ["sh", "dash", "bash"])
    if (existsSync(`/bin/${shell}`)) execFileSync(`/bin/${shell}`, ["-n", script]);
  expect(readFileSync(script, "utf8")).toMatch(/^#!\/bin\/sh\n/);
});

test.each([
  { what: "root", args: ["m.tgz", "--sha256", HASH], stubs: { uid: "0" }, code: 1, says: "don't install as root" },
  {
    what: "an old Node",
    args: ["m.tgz"],
    stubs: { node: 'test "$1" = -v && echo v20.18.9 || exit 1' },
    code: 1,
    says: "Node v20.18.9 is too old",
  },
  { what: "another hash", args: ["m.tgz", "--sha256", "00"], stubs: {}, code: 1, says: "is damaged or another one" },
  { what: "no hash", args: ["m.tgz"], stubs: {}, code: 1, says: "nothing says what m.tgz should be" },
  { what: "no file", args: ["none.tgz"], stubs: {}, code: 1, says: "there is no file none.tgz" },
  ...["mallex", "mallex@1.2.3", "mallex@latest", "mallex@^1"].map((one) => ({
    what: `${one} of a registry`,
    args: [one],
    stubs: {},
    code: 2,
    says: "mallex is in no registry yet",
  })),
  ...["mallex@file:/x.tgz", "mallex@https://x.example/m.tgz", "mallex@"].map((one) => ({
    what: one,
    args: [one],
    stubs: {},
    code: 1,
    says: `there is no file ${one}`,
  })),
  {
    what: "a file that is called like a version",
    args: ["mallex@0.1.0.tgz"],
    stubs: {},
    code: 1,
    says: "nothing says what",
  },
  { what: "nothing to install", args: [], stubs: {}, code: 2, says: "usage:" },
])("refuses $what, and installs nothing", ({ args, stubs, code, says }) => {
  const result = run(args, stubs);
  expect(result).toMatchObject({ code, text: expect.stringContaining(says) as string });
  expect(result.text).not.toContain("npm install");
});

test("installs a tarball with its hash, and says what comes next", () => {
  const { code, text, folder } = run(["m.tgz", "--sha256", HASH.toUpperCase(), "--prefix", "my place"]);
  expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining("mallex setup") as string });
  expect(text).toMatch(/npm install --global .*--prefix my place .*\/m\.tgz/);
  expect(existsSync(join(folder, "my place/bin/mallex"))).toBe(true);
});

test.each(["exit 3", ":"])("fails where what was installed doesn't start: %s", (installed) => {
  const { code, text } = run(["m.tgz", "--sha256", HASH], { installed });
  expect({ code, text }).toMatchObject({ code: 1, text: expect.stringContaining("doesn't start") as string });
  expect(text).not.toContain("installed mallex ");
});

// Root may write everywhere.
test.skipIf(process.getuid?.() === 0)("installs into the home where npm's folder is not the user's", () => {
  const { code, folder } = run(["m.tgz", "--sha256", HASH], { prefix: "/proc/1" });
  expect({ code, isThere: existsSync(join(folder, "home/.local/bin/mallex")) }).toEqual({ code: 0, isThere: true });
});
