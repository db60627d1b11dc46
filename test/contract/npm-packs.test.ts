import { execFile } from "node:child_process";
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
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { FetchOptions } from "../../src/process/fetch/store-tree.ts";
import { fetchTree } from "../../src/process/fetch/fetch-tree.ts";
import type { FetchedTree } from "../../src/shared/files/read-tree.ts";
import { parsePackSpec, type RemoteSpec } from "../../src/shared/pack-spec.ts";
import { canCertify, makeCertificate } from "../support/certificate.ts";
import { startNpmRegistry, type Manifest, type NpmRegistry } from "../support/npm-registry.ts";
import { refusal } from "../support/refusal.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { tarball, tarEntry } from "../support/tarball.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const run = promisify(execFile);
let place: string;
let registry: NpmRegistry;
/** Written by a script of a package, if one ever ran. */
let trap: string;
let project: string;
let projects = 0;
let said: string[] = [];

beforeAll(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "mallex-npm-packs-")));
  trap = join(place, "trapped");
  registry = await startNpmRegistry();
  const versions = ["1.0.0", "1.2.0", "2.0.0-rc.1", "2.0.0"];
  await Promise.all(versions.map((version) => packed(manifestOf(version), { "pack.yaml": `of: ${version}\n` })));
  for (const version of versions) registry.publish(manifestOf(version), tarballOf(version));
  const lie = { integrity: `sha512-${Buffer.alloc(64).toString("base64")}` };
  registry.publish({ ...manifestOf("1.0.0"), name: "@acme/lies" }, tarballOf("1.0.0"), lie);
  const odd = {
    broken: Buffer.from("version: 1\n"),
    nameless: tarball(tarEntry("package/package.json", '{ "name": "x" }')),
    named: tarballWith({ name: "other", version: "1.0.0" }),
    numbered: tarballWith({ name: "@acme/numbered", version: "9.9.9" }),
    climbs: tarball(tarEntry("package/package.json", "{}"), tarEntry("package/../../evil.yaml", "evil")),
  };
  for (const [name, bytes] of Object.entries(odd)) registry.publish({ name: `@acme/${name}`, version: "1.0.0" }, bytes);
});

afterAll(async () => {
  await registry.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(() => {
  registry.asked.length = 0;
  registry.refuse(undefined);
  projects += 1;
  project = join(place, `project-${projects}/app`);
  mkdirSync(project, { recursive: true });
});

/** With all the scripts that npm knows of, and with others that it needs. */
function manifestOf(version: string): Manifest {
  const names = ["preinstall", "install", "postinstall", "prepare", "prepack", "postpack", "prepublish"];
  const scripts = Object.fromEntries(names.map((name) => [name, `touch '${trap}'`]));
  return { name: "@acme/rules", version, scripts, dependencies: { "@acme/other": "^1.0.0" } };
}

function sourceOf(version: string): string {
  return join(place, "sources", version);
}

function tarballOf(version: string): Buffer {
  return readFileSync(join(sourceOf(version), `acme-rules-${version}.tgz`));
}

/** By real npm. */
async function packed(manifest: Manifest, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = sourceOf(manifest.version);
  const all = { "package.json": JSON.stringify(manifest), "prompts/house.hbs": "Be kind.\n", ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await npm(folder, "pack", "--ignore-scripts");
}

function tarballWith(manifest: Manifest): Buffer {
  return tarball(tarEntry("package/package.json", JSON.stringify(manifest)));
}

async function npm(cwd: string, ...args: readonly string[]): Promise<void> {
  await run("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd, env: how().env });
}

function how(more: Partial<FetchOptions> = {}): FetchOptions & { readonly env: Record<string, string> } {
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: place,
    npm_config_registry: registry.url,
    npm_config_fetch_retries: "0",
    npm_config_cache: join(place, "npm-cache"),
  };
  said = [];
  return {
    cache: join(place, "cache"),
    project,
    env,
    report: (line: string) => void said.push(line),
    ...more,
  } as FetchOptions & { env: Record<string, string> };
}

function specOf(written: string): RemoteSpec {
  const spec = parsePackSpec(written);
  if (!("kind" in spec) || spec.kind !== "npm") throw new Error(JSON.stringify(spec));
  return spec;
}

async function resolve(spec: string, more: Partial<FetchOptions> = {}): Promise<FetchedTree> {
  return fetchTree(specOf(spec), undefined, how(more));
}

function text({ files }: FetchedTree, path = "pack.yaml"): string {
  return String(files.get(path));
}

describe("from the registry comes", () => {
  test("the newest version that the range allows: no script run, nothing that it depends on", async () => {
    const tree = await resolve("npm:@acme/rules@^1.0");
    expect([tree.resolved, text(tree), text(tree, "prompts/house.hbs")]).toEqual(cases("newestVersionRangeAllows"));
    expect([...tree.files.keys()].toSorted()).toEqual(["pack.yaml", "package.json", "prompts/house.hbs"]);
    expect(existsSync(trap)).toBe(false);
    expect([...new Set(registry.asked)]).toEqual(["@acme/rules", "@acme/rules/-/rules-1.2.0.tgz"]);
    expect(readdirSync(project)).toEqual([]);
  });

  test("the latest, where the spec names no range; none that is not out yet", async () =>
    expect((await resolve("npm:@acme/rules")).resolved).toBe("2.0.0"));

  test("exactly the locked version, whatever the range allows today", async () => {
    const tree = await fetchTree(specOf("npm:@acme/rules@^1.0"), "1.0.0", how());
    expect([tree.resolved, text(tree)]).toEqual(["1.0.0", "of: 1.0.0\n"]);
  });

  test("the same, when npm is told otherwise by the variables of one that calls mallex", async () => {
    const told = { npm_config_ignore_scripts: "false", npm_config_dry_run: "true", npm_config_global: "true" };
    const tree = await resolve("npm:@acme/rules@1.2.0", { env: { ...how().env, ...told } });
    expect([text(tree), existsSync(trap)]).toEqual(["of: 1.2.0\n", false]);
  });
});

describe("of the .npmrc of a project", () => {
  let theirs: NpmRegistry | undefined;
  let trusting: Record<string, string>;
  beforeAll(async () => {
    if (!canCertify()) return;
    const certificate = makeCertificate(place);
    theirs = await startNpmRegistry(certificate);
    theirs.publish(
      { name: "@acme/private", version: "1.0.0" },
      tarballWith({ name: "@acme/private", version: "1.0.0" }),
    );
    trusting = { ...how().env, npm_config_cafile: certificate.file };
  });
  afterAll(async () => theirs?.close());

  function write(...lines: readonly string[]): void {
    writeFileSync(join(dirname(project), "package.json"), "{}");
    writeFileSync(join(dirname(project), ".npmrc"), lines.join("\n"));
  }

  const testHttps = skipUnless(canCertify(), "a registry over https: no openssl");

  testHttps("the registry of a scope is asked, with the person's own key and no other", async () => {
    const { url = "", logins = [] } = theirs ?? {};
    const host = url.slice("https:".length);
    const home = join(project, "home");
    mkdirSync(home);
    writeFileSync(join(home, ".npmrc"), `${host}/:_authToken=mine\n`);
    write(`@acme:registry = "${url}/"`, `${host}/:_authToken=\${AWS_SECRET_ACCESS_KEY}`);
    const env = { ...trusting, HOME: home, AWS_SECRET_ACCESS_KEY: "secret" };
    expect((await resolve("npm:@acme/private", { env })).resolved).toBe("1.0.0");
    expect([...new Set(logins)]).toEqual(["Bearer mine"]);
    expect(registry.asked).toEqual([]);
    expect(said[0]).toBe(`@acme/private is fetched from ${url}/, as ${dirname(project)}/.npmrc says`);
  });

  test("nothing else counts: no registry for all, no key, no proxy, no script", async () => {
    const evil = await startNpmRegistry();
    onTestFinished(() => evil.close());
    const { npm_config_registry: _, ...env } = how().env;
    const home = join(project, "home");
    mkdirSync(home);
    writeFileSync(join(home, ".npmrc"), `registry=${registry.url}\n`);
    write(
      `registry=${evil.url}`,
      `@acme:registry=${evil.url}/\${AWS_SECRET_ACCESS_KEY}`,
      `${evil.url.slice("http:".length)}/:_authToken=\${AWS_SECRET_ACCESS_KEY}`,
      `proxy=${evil.url}`,
      "ignore-scripts=false",
    );
    const secret = { ...env, HOME: home, AWS_SECRET_ACCESS_KEY: "secret" };
    expect((await resolve("npm:@acme/rules@1.0.0", { env: secret })).resolved).toBe("1.0.0");
    expect(evil.asked).toEqual([]);
    expect(said[0]).toMatch(/\.npmrc: its @acme:registry is ignored/);
    expect(existsSync(trap)).toBe(false);
  });
});

describe("a person reads what is wrong:", () => {
  test.each(cases("cases") as [string, string, string, string][])("%s", async (_, spec, code, message) =>
    expect(await refusal(resolve(spec))).toMatchObject({ code, message: expect.stringContaining(message) }),
  );

  test("a package that is in no registry: how others get it, and nothing that only npm's own users can do", async () => {
    const { message, hint } = await refusal(fetchTree(specOf("npm:@acme/none@^1.0"), "1.0.0", how()));
    expect(message).toBe("the registry has no @acme/none@1.0.0");
    expect(hint).toMatch(/`npm install <its tarball/);
  });

  test.each([
    [401, "MX6131"],
    [503, "MX6130"],
  ])("the registry says %i", async (status, code) => {
    registry.refuse(status);
    // A fresh cache: npm keeps what it knows.
    const env = { ...how().env, npm_config_cache: join(project, "cache") };
    expect(await refusal(resolve("npm:@acme/rules@1.0.0", { env }))).toMatchObject({ code });
  });

  test("the registry is silent; nothing is left on the disk", async () => {
    registry.refuse(0);
    const env = { ...how().env, npm_config_cache: join(project, "cache") };
    const cache = join(project, "mallex");
    expect(await refusal(resolve("npm:@acme/rules@1.0.0", { env, cache, timeoutSeconds: 1 }))).toMatchObject({
      code: "MX6130",
      message: expect.stringContaining("too long"),
    });
    expect(readdirSync(join(cache, "packs/staging"))).toEqual([]);
  });

  test("npm is not installed", async () =>
    expect(await refusal(resolve("npm:@acme/rules", { env: { PATH: place } }))).toMatchObject({
      code: "MX7110",
      message: "npm was not found",
    }));

  test.each(cases("specSays") as string[])("no spec says %s", (spec) =>
    expect(parsePackSpec(spec)).toHaveProperty("fault"),
  );
});

describe("what the project has installed", () => {
  function install(folder: string, version: string): string {
    const root = join(folder, "node_modules/@acme/rules");
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "package.json"), JSON.stringify({ name: "@acme/rules", version }));
    writeFileSync(join(root, "pack.yaml"), `installed: ${version}\n`);
    return root;
  }

  test("from a tarball, by real npm, is taken; nobody is asked", async () => {
    writeFileSync(join(project, "package.json"), "{}");
    registry.publish({ name: "@acme/other", version: "1.0.0" }, tarballOf("1.0.0"));
    await npm(project, "install", "--ignore-scripts", join(sourceOf("1.2.0"), "acme-rules-1.2.0.tgz"));
    registry.asked.length = 0;
    const tree = await resolve("npm:@acme/rules@^1.1");
    expect([tree.resolved, text(tree)]).toEqual(["1.2.0", "of: 1.2.0\n"]);
    expect(said).toEqual(["npm:@acme/rules@^1.1 is 1.2.0, as installed in the project"]);
    expect(registry.asked).toEqual([]);
  });

  test("in a folder above is taken, too; the nearest counts", async () => {
    install(dirname(project), "1.1.0");
    expect(text(await resolve("npm:@acme/rules@^1.1"))).toBe("installed: 1.1.0\n");
    install(project, "1.1.5");
    expect(text(await resolve("npm:@acme/rules@^1.1"))).toBe("installed: 1.1.5\n");
    expect(registry.asked).toEqual([]);
  });

  test("is passed over when its version does not fit: the registry has one", async () => {
    install(project, "0.9.0");
    expect((await resolve("npm:@acme/rules@^1.1")).resolved).toBe("1.2.0");
  });

  test("is refused as a link to a working folder, as npm makes one of a folder", async () => {
    writeFileSync(join(project, "package.json"), "{}");
    await npm(project, "install", "--ignore-scripts", "--omit=dev", "--install-links=false", sourceOf("1.0.0"));
    const { code, message, hint } = await refusal(resolve("npm:@acme/rules@^1.0"));
    expect(code).toBe("MX6137");
    expect(message).toContain(`is a link to ${sourceOf("1.0.0")}`);
    expect(hint).toContain("by its path");
  });

  test("is taken where a package manager keeps its packages elsewhere and links them", async () => {
    const store = join(project, "node_modules/.pnpm/@acme+rules@1.3.0");
    const root = install(store, "1.3.0");
    mkdirSync(join(project, "node_modules/@acme"));
    symlinkSync(root, join(project, "node_modules/@acme/rules"));
    expect(text(await resolve("npm:@acme/rules@^1.1"))).toBe("installed: 1.3.0\n");
  });

  test("is sifted as what comes from a registry is", async () => {
    const root = install(project, "1.1.0");
    writeFileSync(join(root, "big.json"), "x".repeat(5_000_000));
    symlinkSync("pack.yaml", join(root, "link.yaml"));
    mkdirSync(join(root, "node_modules/other"), { recursive: true });
    symlinkSync("x", join(root, "node_modules/other/link"));
    const { files } = await resolve("npm:@acme/rules@^1.1");
    expect([...files.keys()].toSorted()).toEqual(["pack.yaml", "package.json"]);
  });

  test("is passed over when it is another package", async () => {
    const manifest = '{ "name": "other", "version": "1.1.0" }';
    writeFileSync(join(install(project, "1.1.0"), "package.json"), manifest);
    expect((await resolve("npm:@acme/rules@^1.1")).resolved).toBe("1.2.0");
  });
});
