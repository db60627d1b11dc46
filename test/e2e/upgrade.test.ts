import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sha256 } from "../../src/shared/files/digest.ts";
import { startNpmRegistry, type NpmRegistry } from "../support/npm-registry.ts";
import { stageMark } from "../support/run-mallex.ts";
import { tarball, tarEntry } from "../support/tarball.ts";

/** What `npm pack` takes; the built programs need none of its dependencies. */
const PACKED = [
  "bin",
  "dist/programs",
  "generated/intents.json",
  "packs",
  "templates",
  "schema",
  "src/process",
  "mallex.yaml",
  "CHANGELOG.md",
];
const NEWER = { name: "mallex", version: "9.0.0", bin: { mallex: "bin/mallex.mjs" }, engines: { node: ">=20.19" } };

let place: string;
let registry: NpmRegistry;
let prefix: string;

beforeAll(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "mallex-upgrade-")));
  chmodSync(place, 0o755);
  const own = JSON.parse(readFileSync("package.json", "utf8")) as { version: string; bin: object; engines: object };
  for (const path of PACKED) cpSync(path, join(place, "package", path), { recursive: true });
  const { version, bin, engines } = own;
  writeFileSync(
    join(place, "package/package.json"),
    JSON.stringify({ name: "mallex", version, type: "module", bin, engines }),
  );
  await run("npm", ["pack", "--silent", "--pack-destination", place], { cwd: join(place, "package") });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeEach(async () => {
  registry = await startNpmRegistry();
  prefix = mkdtempSync(join(place, "prefix-"));
  mkdirSync(join(prefix, "home"));
  const own = readdirSync(place).find((name) => name.endsWith(".tgz")) ?? "";
  await run("npm", [
    "install",
    "--global",
    "--offline",
    "--no-audit",
    "--no-fund",
    "--prefix",
    prefix,
    join(place, own),
  ]);
  return async () => {
    expect(registry.asked).toEqual([]);
    await registry.close();
  };
});

function packed(version: string, main: string): Buffer {
  return tarball(
    tarEntry("package/package.json", JSON.stringify({ ...NEWER, version, scripts: { postinstall: "exit 7" } })),
    tarEntry("package/bin/mallex.mjs", `#!/usr/bin/env node\n${main}\n`),
    tarEntry("package/CHANGELOG.md", `# Changelog\n\n## ${version}\n\n- It flies.\n`),
    tarEntry("package/src/process/python/requirements.txt", "mlx==9\n"),
  );
}

/** A packed file in the home; the registry has the same version, which nobody may ask for. */
function publish(version: string, main = `console.log("${version}")`): string {
  registry.publish({ ...NEWER, version }, packed(version, "process.exit(9)"));
  const file = join(prefix, `home/mallex-${version}.tgz`);
  writeFileSync(file, packed(version, main));
  return file;
}

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

interface Where {
  readonly cwd?: string;
  readonly home?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** The registry answers from this process, so nothing here may block. */
async function run(file: string, args: readonly string[], where: Where = {}): Promise<Ended> {
  const { cwd = place, home = join(prefix ?? place, "home"), user } = where;
  const env = {
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: home,
    MALLEX_HOME: join(home, ".mallex"),
    npm_config_registry: registry?.url ?? "http://127.0.0.1:9",
    npm_config_cache: join(home, ".npm"),
    npm_config_update_notifier: "false",
    ...stageMark(),
  };
  return new Promise((resolve) => {
    execFile(file, [...args], { cwd, env, ...user }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

async function mallex(...args: string[]): Promise<Ended> {
  return run(join(prefix, "bin/mallex"), args);
}

/** Everything of the installation and of the home, but npm's own cache. */
function trace(): string[] {
  return readdirSync(prefix, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("home/.npm") && !name.startsWith("home/.mallex/cache/code"))
    .map((name) => {
      const path = join(prefix, name);
      const isFile = lstatSync(path).isFile();
      return isFile ? `${name} ${createHash("sha256").update(readFileSync(path)).digest("hex")}` : name;
    })
    .toSorted();
}

test("--check only reports: 0 without something new, 1 with it", async () => {
  const old = await mallex("upgrade", "--check", publish("0.0.1"));
  expect(old).toMatchObject({ code: 0, stdout: expect.stringContaining("there is nothing to upgrade") as string });
  const file = publish("9.0.0");
  const before = trace();
  const checked = await mallex("upgrade", file, "--check", "--json");
  const { data } = JSON.parse(checked.stdout) as { data: Record<string, unknown> };
  expect([checked.code, data]).toMatchObject([
    1,
    {
      newest: "9.0.0",
      isNew: true,
      upgraded: false,
      installation: { kind: "npm", prefix },
      changes: ["## 9.0.0", "- It flies."],
    },
  ]);
  const { code, stdout } = await mallex("upgrade", file);
  const next = `to upgrade: mallex upgrade --yes ${file} --sha256 ${sha256(readFileSync(file))}`;
  expect([code, stdout]).toEqual([1, expect.stringContaining(next)]);
  expect(trace()).toEqual(before);
});

test("upgrades from a file into the same prefix, without its scripts, and back by the command it prints", async () => {
  const own = readdirSync(place).find((name) => name.endsWith(".tgz")) ?? "";
  cpSync(join(place, own), join(prefix, "home", own));
  const file = publish("9.0.0");
  const before = trace();
  const hash = sha256(readFileSync(file)).toUpperCase();
  const { code, stdout, stderr } = await mallex("upgrade", "--yes", file, "--sha256", hash);
  expect({ code, stdout, stderr }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("upgraded to mallex 9.0.0") as string,
  });
  expect(stderr).toContain("- It flies.");
  expect((await mallex("--version")).stdout.trim()).toBe("9.0.0");
  // Nothing but the package: the command of the prefix leads into it.
  const isOfPackage = (name: string): boolean => name.startsWith("lib/node_modules/mallex/");
  const outside = (names: readonly string[]): readonly string[] => names.filter((name) => !isOfPackage(name));
  expect(outside(trace())).toEqual(outside(before));
  const [, back = ""] = /^to go back: npm (.*)$/m.exec(stdout) ?? [];
  expect(await run("npm", back.split(" "))).toMatchObject({ code: 0 });
  expect(trace()).toEqual(before);
});

test.each([
  ["no file", [], 2, /MX7507[^]*npm pack[^]*mallex upgrade mallex-VERSION/],
  ["no file, with --check", ["--check"], 2, /must be named[^]*MX7507/],
  ["a missing file", ["missing.tgz"], 2, /\/missing\.tgz does not exist[^]*needs a packed file of mallex/],
  ["a folder", ["."], 2, /is a folder[^]*needs a packed file of mallex/],
  ["other bytes", ["home/mallex-9.0.0.tgz", "--sha256", "00"], 69, /its SHA-256 is [0-9a-f]{64}, and not 00[^]*MX7590/],
])("refuses %s, and changes nothing", async (_, args, want, message) => {
  publish("9.0.0");
  const before = trace();
  const { code, stderr } = await run(join(prefix, "bin/mallex"), ["upgrade", ...args], { cwd: prefix });
  expect([code, stderr]).toEqual([want, expect.stringMatching(message)]);
  expect(stderr).not.toContain("MALLEX_HOME");
  expect(trace()).toEqual(before);
});

test("a version that doesn't start is reported with the way back", async () => {
  const { code, stderr } = await mallex("upgrade", "--yes", publish("9.0.0", "process.exit(3)"));
  expect([code, stderr]).toEqual([69, expect.stringMatching(/MX7591[^]*go back: npm install .* FILE, where FILE is/)]);
});

test("an installation that can't be written is left as it is, with the way out", async () => {
  const file = publish("9.0.0");
  const before = trace();
  // Root may write everywhere, so nobody tries, with a home of their own.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
  const home = mkdtempSync(join(place, "home-"));
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  for (const path of [".", "lib/node_modules", "bin"]) chmodSync(join(prefix, path), 0o555);
  const { code, stderr } = await run(join(prefix, "bin/mallex"), ["upgrade", "--yes", file], {
    cwd: home,
    home,
    ...(user && { user }),
  });
  for (const path of [".", "lib/node_modules", "bin"]) chmodSync(join(prefix, path), 0o755);
  expect([code, stderr]).toEqual([69, expect.stringMatching(/can't be written[^]*MX7590[^]*--prefix ~\/\.local/)]);
  expect(trace()).toEqual(before);
});
