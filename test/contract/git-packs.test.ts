import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { FetchOptions } from "../../src/process/fetch/store-tree.ts";
import { fetchTree } from "../../src/process/fetch/fetch-tree.ts";
import type { FetchedTree } from "../../src/shared/files/read-tree.ts";
import { parsePackSpec, type RemoteSpec } from "../../src/shared/pack-spec.ts";
import { canServeGit, startHttpsGit, type HttpsGit } from "../support/https-git.ts";
import { commandLine, descendants } from "../support/processes.ts";
import { refusal } from "../support/refusal.ts";
import { createRemoteRepository, type RemoteRepository } from "../support/remote-repository.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

let place: string;

beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "mallex-git-packs-")));
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

function remote(objectFormat?: "sha1" | "sha256"): RemoteRepository {
  const made = createRemoteRepository(objectFormat);
  onTestFinished(() => made.remove());
  return made;
}

function how(more: Partial<FetchOptions> = {}): FetchOptions {
  const env = { PATH: process.env["PATH"], HOME: place, GIT_CONFIG_NOSYSTEM: "1" };
  return { cache: join(place, "cache"), project: place, env, ...more };
}

function specOf({ url }: Pick<RemoteRepository, "url">, ref?: string): RemoteSpec {
  const spec = parsePackSpec(`git+${url}${ref === undefined ? "" : `?ref=${ref}`}`);
  if (!("kind" in spec) || spec.kind !== "git") throw new Error(JSON.stringify(spec));
  return spec;
}

async function resolve(from: RemoteRepository, ref?: string, more: Partial<FetchOptions> = {}): Promise<FetchedTree> {
  return fetchTree(specOf(from, ref), undefined, how(more));
}

async function fetched(from: RemoteRepository, commit: string, ref?: string): Promise<FetchedTree> {
  return fetchTree(specOf(from, ref), commit, how());
}

function text({ files }: FetchedTree, path = "pack.yaml"): string {
  return String(files.get(path));
}

function pathsOf({ files }: FetchedTree): string[] {
  return [...files.keys()].toSorted();
}

describe("a ref means", () => {
  test("the default branch, when there is none", async () => {
    const from = remote();
    const first = from.commit({ "pack.yaml": "one" });
    from.git("checkout", "-q", "-b", "other");
    from.commit({ "pack.yaml": "two" });
    from.git("checkout", "-q", "main");
    const tree = await resolve(from);
    expect({ ...tree, text: text(tree) }).toMatchObject({ resolved: first, text: "one" });
  });

  test.each(["light", "annotated", "tag of a tag"])("what a tag leads to: %s", async (kind) => {
    const from = remote();
    const tagged = from.commit({ "pack.yaml": "tagged" });
    if (kind === "light") from.git("tag", "v1");
    else from.git("tag", "-a", "-m", "x", kind === "annotated" ? "v1" : "v0");
    if (kind === "tag of a tag") from.git("tag", "-a", "-m", "x", "v1", "v0");
    from.commit({ "pack.yaml": "later" });
    const tree = await resolve(from, "v1");
    expect([tree.resolved, text(tree)]).toEqual([tagged, "tagged"]);
  });

  test("a branch, by its short and by its whole name", async () => {
    const from = remote();
    from.commit({ "pack.yaml": "main" });
    from.git("checkout", "-q", "-b", "team/next");
    const next = from.commit({ "pack.yaml": "next" });
    from.git("checkout", "-q", "main");
    expect((await resolve(from, "team/next")).resolved).toBe(next);
    expect((await resolve(from, "refs/heads/team/next")).resolved).toBe(next);
  });

  test("the tag, where a branch has the same name", async () => {
    const from = remote();
    const tagged = from.commit({ "pack.yaml": "tag" });
    from.git("tag", "v1");
    from.git("checkout", "-q", "-b", "v1");
    const branch = from.commit({ "pack.yaml": "branch" });
    expect((await resolve(from, "v1")).resolved).toBe(tagged);
    expect((await resolve(from, "refs/heads/v1")).resolved).toBe(branch);
  });

  test("a whole commit, that no ref leads to any more", async () => {
    const from = remote();
    const lost = from.commit({ "pack.yaml": "lost" });
    from.commit({ "pack.yaml": "kept" });
    from.git("commit", "-q", "--amend", "-m", "another");
    from.git("update-ref", "refs/heads/main", from.git("commit-tree", "HEAD^{tree}", "-m", "new history"));
    expect(text(await resolve(from, lost))).toBe("lost");
  });

  test("a commit of 64 digits", async () => {
    const from = remote("sha256");
    const commit = from.commit({ "pack.yaml": "long" });
    expect(commit).toHaveLength(64);
    expect((await resolve(from)).resolved).toBe(commit);
    expect(text(await resolve(from, commit))).toBe("long");
  });

  test.each([
    ["an unknown ref", "v1.2.1", 'no tag and no branch "v1.2.1"'],
    ["a short commit", "1234567", 'no tag and no branch "1234567"'],
    ["no ref in an empty repository", undefined, 'no tag and no branch "HEAD"'],
  ])("nothing: %s", async (_, ref, message) => {
    const from = remote();
    if (ref !== undefined) from.commit({ "pack.yaml": "one" });
    const problem = await refusal(resolve(from, ref));
    expect(problem).toMatchObject({ code: "MX6132", message: expect.stringContaining(message) });
    expect(problem.hint).toMatch(/`git ls-remote .*full hash/);
  });

  test("nothing, when a tag leads to no commit", async () => {
    const from = remote();
    from.commit({ "pack.yaml": "one" });
    from.git("tag", "v1", "HEAD:pack.yaml");
    expect(await refusal(resolve(from, "v1"))).toMatchObject({
      code: "MX6132",
      message: expect.stringContaining("not to a commit"),
    });
  });
});

describe("the locked commit comes", () => {
  test("when its tag has moved", async () => {
    const from = remote();
    const locked = from.commit({ "pack.yaml": "locked" });
    from.git("tag", "v1");
    from.commit({ "pack.yaml": "moved" });
    from.git("tag", "--force", "v1");
    expect(text(await fetched(from, locked, "v1"))).toBe("locked");
    expect(text(await resolve(from, "v1"))).toBe("moved");
  });

  test("after a force-push, as long as the server has it", async () => {
    const from = remote();
    from.commit({ "pack.yaml": "base" });
    const locked = from.commit({ "pack.yaml": "locked" });
    from.git("reset", "-q", "--hard", "HEAD^");
    from.commit({ "pack.yaml": "pushed over it" });
    expect(text(await fetched(from, locked))).toBe("locked");
  });

  test("by its history, from a server that gives no commit by its name", async () => {
    const from = remote();
    const locked = from.commit({ "pack.yaml": "locked" });
    from.commit({ "pack.yaml": "later" });
    // With the first version of the protocol, only what a ref names is given.
    const old = { PATH: process.env["PATH"], HOME: place, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_COUNT: "1" };
    const env = { ...old, GIT_CONFIG_KEY_0: "protocol.version", GIT_CONFIG_VALUE_0: "0" };
    const tree = await fetchTree(specOf(from), locked, how({ env }));
    expect([tree.resolved, text(tree)]).toEqual([locked, "locked"]);
  });

  test("no more when the server has thrown it away", async () => {
    const from = remote();
    const locked = from.commit({ "pack.yaml": "locked" });
    from.git("commit", "-q", "--amend", "-m", "another");
    from.git("reflog", "expire", "--expire=now", "--all");
    from.git("prune", "--expire=now");
    const { code, message, hint } = await refusal(fetched(from, locked));
    expect(code).toBe("MX6133");
    expect(message).toContain(locked);
    expect(hint).toContain("mallex update");
  });
});

describe("of a repository come", () => {
  test("all text files, byte for byte, and nothing of git", async () => {
    const from = remote();
    const odd = Buffer.from([0xff, 0x00, 0x0d, 0x0a, 0x80]);
    from.commit({
      "pack.yaml": "a: 1\nb: 2\n",
      "deep/er/x y.hbs": "{{x}}",
      "Ünïcode/ß.txt": "ß",
      "bytes.txt": odd,
      "video.bin": odd,
      ".gitattributes": "* text=auto eol=crlf filter=evil\nsecret.txt export-ignore\n",
      "secret.txt": "$Id$",
      "empty.txt": "",
    });
    const tree = await resolve(from);
    expect(pathsOf(tree)).toEqual(
      ["bytes.txt", "deep/er/x y.hbs", "empty.txt", "pack.yaml", "secret.txt", "Ünïcode/ß.txt"].toSorted(),
    );
    expect(text(tree)).toBe("a: 1\nb: 2\n");
    expect(tree.files.get("bytes.txt")).toEqual(odd);
    expect(readdirSync(join(place, "cache/packs/staging"))).toEqual([]);
  });

  test("no links, no submodules, nothing from LFS, nothing too large; the rest comes", async () => {
    const from = remote();
    const id = from.blob("plain");
    from.commit({ "x.txt": "x" });
    from.commitRaw([
      { mode: "120000", id: from.blob("/etc/passwd"), name: "absolute.yaml" },
      { mode: "100644", id, name: "back\\slash.yaml" },
      { mode: "100644", id, name: "control\u0007.yaml" },
      { mode: "100644", id: from.blob("x".repeat(4 * 1024 * 1024 + 1)), name: "huge.json" },
      {
        mode: "100644",
        id: from.blob("version https://git-lfs.github.com/spec/v1\noid sha256:00\n"),
        name: "lfs.json",
      },
      { mode: "120000", id: from.blob("../../outside.yaml"), name: "link.yaml" },
      { mode: "160000", id: from.git("rev-parse", "HEAD"), name: "module" },
      { mode: "100755", id, name: "plain.yaml" },
      { mode: "100644", id, name: "turned\u202e.yaml" },
    ]);
    const tree = await resolve(from);
    expect(pathsOf(tree)).toEqual(["plain.yaml"]);
  });

  test.each(["..", ".", ".git", ".GIT"])("nothing at all, where a folder is named %s by hand", async (name) => {
    const from = remote();
    from.commit({ "x.txt": "x" });
    const tree = from.git("rev-parse", "HEAD^{tree}");
    from.commitRaw([
      { mode: "040000", id: tree, name },
      { mode: "100644", id: from.blob("a: 1"), name: "pack.yaml" },
    ]);
    const { code, message } = await refusal(resolve(from));
    expect(code).toBe("MX6135");
    expect(message).toContain(`"${name}/x.txt"`);
  });

  test("only texts, of which there may be 5,000", async () => {
    const from = remote();
    from.commit({ "x.txt": "x" });
    const id = from.blob("same");
    const many = Array.from({ length: 5001 }, (_, index) => ({ mode: "100644" as const, id, name: `${index}.ts` }));
    from.commitRaw(
      [...many, { mode: "100644" as const, id, name: "pack.yaml" }].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    const tree = await resolve(from);
    expect(pathsOf(tree)).toEqual(["pack.yaml"]);
  });

  test("nothing, where even the texts are too many", async () => {
    const from = remote();
    from.commit({ "x.txt": "x" });
    const id = from.blob("same");
    from.commitRaw(
      Array.from({ length: 5001 }, (_, index) => ({ mode: "100644" as const, id, name: `${index}.yaml` })).toSorted(
        (a, b) => (a.name < b.name ? -1 : 1),
      ),
    );
    expect(await refusal(resolve(from))).toMatchObject({
      code: "MX6134",
      message: expect.stringMatching(/more than 5,000 text files/),
    });
  });

  test("nothing, where a few objects make a tree without end", async () => {
    const from = remote();
    from.commit({ "f.txt": "x" });
    let tree = from.git("rev-parse", "HEAD^{tree}");
    for (let depth = 0; depth < 8; depth += 1) {
      from.commitRaw(
        Array.from({ length: 10 }, (_, index) => ({ mode: "040000" as const, id: tree, name: `d${index}` })),
      );
      tree = from.git("rev-parse", "main^{tree}");
    }
    expect(await refusal(resolve(from))).toMatchObject({
      code: "MX6134",
      message: expect.stringMatching(/more than 16 MB of file names/),
    });
  });
});

describe("nothing of anybody's is run or asked", () => {
  test("no hook, no template, no filter; the caller's repository and its variables have no part", async () => {
    const from = remote();
    from.commit({ "pack.yaml": "plain", ".gitattributes": "*.yaml filter=evil\n" });
    const trap = join(place, "trapped");
    const hooks = join(place, "template/hooks");
    mkdirSync(hooks, { recursive: true });
    for (const hook of ["post-checkout", "reference-transaction", "pre-auto-gc", "post-index-change"]) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch '${trap}'\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    const config = join(place, "global.config");
    writeFileSync(
      config,
      `[core]\n\thooksPath = ${hooks}\n\tfsmonitor = "touch '${trap}'"\n[init]\n\ttemplateDir = ${join(place, "template")}\n[filter "evil"]\n\tsmudge = "touch '${trap}'; cat"\n[safe]\n\tbareRepository = explicit\n`,
    );
    const { env } = how();
    const mine = remote();
    mine.commit({ "mine.txt": "x" });
    const before = mine.git("for-each-ref") + mine.git("status", "--porcelain");
    const tree = await resolve(from, undefined, {
      env: {
        ...env,
        GIT_CONFIG_GLOBAL: config,
        GIT_DIR: join(mine.folder, ".git"),
        GIT_WORK_TREE: mine.folder,
        GIT_INDEX_FILE: join(mine.folder, ".git/index"),
        GIT_OBJECT_DIRECTORY: join(mine.folder, ".git/objects"),
      },
    });
    expect(text(tree)).toBe("plain");
    expect(existsSync(trap)).toBe(false);
    expect(mine.git("for-each-ref") + mine.git("status", "--porcelain")).toBe(before);
  });

  test.each(cases("gitSSettingsCan") as [string, string, string][])(
    "git's settings can't turn an address into %s",
    async (_, to, transport) => {
      const trap = join(place, "turned");
      const { env } = how();
      const config = join(place, "turn.config");
      writeFileSync(
        config,
        `[url "${to.replace("TRAP", trap)}"]\n\tinsteadOf = https://git.example.test/acme/rules\n[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n`,
      );
      const spec = specOf({ url: "https://git.example.test/acme/rules" });
      const problem = await refusal(fetchTree(spec, undefined, how({ env: { ...env, GIT_CONFIG_GLOBAL: config } })));
      expect(problem).toMatchObject({ code: "MX6136", message: expect.stringContaining(`'${transport}' not allowed`) });
      expect(existsSync(trap)).toBe(false);
    },
  );

  test.each(cases("addressSpecRefusedBefore") as string[])(
    "an address that no spec has is refused before git sees it: %s",
    async (url) => {
      const spec: RemoteSpec = { kind: "git", source: url, file: "pack.yaml", key: `git+${url}` };
      expect(await refusal(fetchTree(spec, undefined, how()))).toMatchObject({ code: "MX6136" });
    },
  );

  test.each(cases("specSays") as string[])("no spec says %s", (spec) =>
    expect(parsePackSpec(spec)).toHaveProperty("fault"),
  );

  test("over ssh the person's own ssh is asked, and nothing but git's own words reach it", async () => {
    const from = remote();
    const commit = from.commit({ "pack.yaml": "over ssh" });
    const log = join(place, "ssh.log");
    const ssh = join(place, "ssh");
    writeFileSync(
      ssh,
      `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nfor last; do :; done\neval "git upload-pack '${from.folder}'"\n`,
    );
    chmodSync(ssh, 0o755);
    const { env } = how();
    const spec = specOf({ url: "ssh://git@git.example.test:2222/acme/rules" });
    const tree = await fetchTree(
      spec,
      undefined,
      how({ env: { ...env, GIT_SSH_COMMAND: ssh, GIT_SSH_VARIANT: "ssh" } }),
    );
    expect([tree.resolved, text(tree)]).toEqual([commit, "over ssh"]);
    expect(readFileSync(log, "utf8")).toMatch(/-p 2222 .*git@git\.example\.test git-upload-pack '\/acme\/rules'/);
  });
});

describe("over https", () => {
  let server: HttpsGit;
  let from: RemoteRepository;
  let commit: string;
  const testHttps = skipUnless(canServeGit(), "git over https: no openssl, or no git-http-backend");

  beforeAll(async () => {
    if (!canServeGit()) return;
    from = createRemoteRepository();
    commit = from.commit({ "pack.yaml": "over https" });
    from.git("clone", "-q", "--bare", ".", join(place, "rules.git"));
    server = await startHttpsGit(place);
  });

  afterAll(async () => {
    await server?.close();
    from?.remove();
  });

  function secure(more: Readonly<Record<string, string>> = {}): FetchOptions {
    return how({ env: { ...how().env, GIT_SSL_CAINFO: server.certificate, ...more } });
  }

  testHttps("a repository comes from git's own server, with the certificates that the person trusts", async () => {
    const tree = await fetchTree(specOf({ url: `${server.url}/rules.git` }), undefined, secure());
    expect([tree.resolved, text(tree)]).toEqual([commit, "over https"]);
    const untrusted = await refusal(fetchTree(specOf({ url: `${server.url}/rules.git` }), undefined, how()));
    expect(untrusted).toMatchObject({ code: "MX6130", message: expect.stringMatching(/certificate/) });
  });

  testHttps("one that is not there, or asks for a login, is a problem and no question", async () => {
    const none = await refusal(fetchTree(specOf({ url: `${server.url}/none.git` }), undefined, secure()));
    expect(none).toMatchObject({ code: "MX6131", message: expect.stringContaining("not found") });
    server.ask("me:secret");
    onTestFinished(() => server.ask(undefined));
    const asked = await refusal(fetchTree(specOf({ url: `${server.url}/rules.git` }), undefined, secure()));
    expect(asked).toMatchObject({ code: "MX6131", message: expect.stringContaining("could not read Username") });
  });

  testHttps("the person's own helper for logins is asked, and the login is shown to nobody", async () => {
    server.ask("me:secret");
    onTestFinished(() => server.ask(undefined));
    const config = join(place, "login.config");
    writeFileSync(config, `[credential]\n\thelper = "!echo username=me; echo password=secret; true"\n`);
    const spec = specOf({ url: `${server.url}/rules.git` });
    const tree = await fetchTree(spec, undefined, secure({ GIT_CONFIG_GLOBAL: config }));
    expect(text(tree)).toBe("over https");
    server.ask("me:another");
    const { message } = await refusal(fetchTree(spec, undefined, secure({ GIT_CONFIG_GLOBAL: config })));
    expect(message).toContain("Authentication failed");
    expect(message).not.toContain("secret");
  });

  testHttps.each(["http://127.0.0.1:9", "file:///tmp", "ext::sh -c 'touch x' "])(
    "a server that sends git to %s is not followed",
    async (elsewhere) => {
      server.send(elsewhere);
      onTestFinished(() => server.send(undefined));
      const problem = await refusal(fetchTree(specOf({ url: `${server.url}/rules.git` }), undefined, secure()));
      expect(problem.code).toMatch(/^MX613[016]$/);
    },
  );
});

describe("it ends", () => {
  /** Takes calls and never answers. */
  async function silent(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const open = new Set<{ destroy(): void }>();
    server.on("connection", (socket) => open.add(socket));
    onTestFinished(() => open.forEach((socket) => socket.destroy()));
    return (server.address() as AddressInfo).port;
  }

  test("in time, when the server is silent", async () => {
    const spec = specOf({ url: `https://127.0.0.1:${await silent()}/acme/rules` });
    expect(await refusal(fetchTree(spec, undefined, how({ timeoutSeconds: 0.5 })))).toMatchObject({
      code: "MX6130",
      message: expect.stringContaining("too long"),
    });
  });

  test("at once, when nobody is there, or nobody knows the host", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    const spec = specOf({ url: `https://127.0.0.1:${port}/acme/rules` });
    expect(await refusal(fetchTree(spec, undefined, how()))).toMatchObject({ code: "MX6130" });
    const nobody = specOf({ url: "https://nobody.invalid/acme/rules" });
    expect(await refusal(fetchTree(nobody, undefined, how()))).toMatchObject({ code: "MX6130" });
  });

  test("with what it started, when the person ends it; nothing is left on the disk", async () => {
    const port = await silent();
    const controller = new AbortController();
    const cache = join(place, "ended");
    const spec = specOf({ url: `https://127.0.0.1:${port}/acme/rules` });
    const steps: string[] = [];
    const work = fetchTree(
      spec,
      undefined,
      how({
        cache,
        signal: controller.signal,
        // It is told of once git waits.
        onStep: (step) => {
          steps.push(step);
          expect(descendants(process.pid).map(commandLine).join("\n")).toContain(spec.source);
          controller.abort(new Error("ended by hand"));
        },
      }),
    );
    await expect(work).rejects.toThrow("ended by hand");
    expect(steps[0]).toBe(`fetching ${spec.source}`);
    expect(readdirSync(join(cache, "packs/staging"))).toEqual([]);
    const left = (): string[] =>
      descendants(process.pid)
        .map(commandLine)
        .filter((line) => line.includes(spec.source));
    await expect.poll(left).toEqual([]);
  });

  test("with what git says, without a login in it, when the repository is not there", async () => {
    const { code, message, hint } = await refusal(fetchTree(specOf({ url: `file://${place}/none` }), undefined, how()));
    expect(code).toBe("MX6131");
    expect(message).toContain("does not appear to be a git repository");
    expect(hint).toContain(`git ls-remote file://${place}/none`);
  });

  test("with a word, when git is not installed", async () => {
    const bare = how({ env: { PATH: join(place, "nowhere") } });
    expect(await refusal(fetchTree(specOf({ url: "https://git.example.test/a/b" }), undefined, bare))).toMatchObject({
      code: "MX7110",
      message: "git was not found",
    });
  });

  test("with the leftovers of a process that was killed taken away", async () => {
    const from = remote();
    from.commit({ "pack.yaml": "x" });
    const left = join(place, "cache/packs/staging/4194305-dead");
    mkdirSync(left, { recursive: true });
    await resolve(from);
    expect(existsSync(left)).toBe(false);
  });
});
