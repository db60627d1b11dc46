import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readKey, type KeyRead } from "../../../../src/cli/models/credentials.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

const place = { backend: "far", file: join(folder, "mallex.yaml") };

function fromEnv(value?: string): KeyRead {
  return readKey({ env: "FAR_KEY" }, place, { env: { FAR_KEY: value }, homeDir: folder });
}

function fromFile(file: string): KeyRead {
  return readKey({ file }, place, { env: {}, homeDir: folder });
}

function written(name: string, text: string, mode = 0o600): string {
  writeFileSync(join(folder, name), text, { mode });
  chmodSync(join(folder, name), mode);
  return name;
}

describe("a key is read", () => {
  test.each([
    { from: "the environment", read: () => fromEnv("sk-1") },
    { from: "the environment, with a line end", read: () => fromEnv("sk-1\n") },
    { from: "a file beside mallex.yaml", read: () => fromFile(written("key", "sk-1\n")) },
    { from: "a file at home", read: () => fromFile(`~/${written("home-key", "sk-1")}`) },
    {
      from: "a file that may not be written",
      read: () => fromFile(join(folder, written("absolute", "sk-1\r\n", 0o400))),
    },
  ])("from $from", ({ read }) => {
    expect(read()).toEqual({ key: "sk-1" });
  });
});

describe("what is no key is said, without what it holds", () => {
  const SECRET = "sk-secret";
  test.each<{ given: string; read: () => KeyRead; code: string; says: RegExp }>([
    { given: "no variable", read: () => fromEnv(), code: "MX7515", says: /FAR_KEY is not set/ },
    { given: "an empty variable", read: () => fromEnv(" "), code: "MX7515", says: /FAR_KEY is not set/ },
    { given: "a variable of two lines", read: () => fromEnv(`${SECRET}\nx: y`), code: "MX7543", says: /FAR_KEY/ },
    { given: "no file", read: () => fromFile("nowhere"), code: "MX7540", says: /nowhere does not exist/ },
    {
      given: "a file that the group can read",
      read: () => fromFile(written("g", SECRET, 0o640)),
      code: "MX7541",
      says: /mode 640/,
    },
    {
      given: "a file that others can write",
      read: () => fromFile(written("o", SECRET, 0o602)),
      code: "MX7541",
      says: /mode 602/,
    },
    { given: "an empty file", read: () => fromFile(written("empty", " \n")), code: "MX7543", says: /empty/ },
    {
      given: "a file of two lines",
      read: () => fromFile(written("two", `${SECRET}\n${SECRET}`)),
      code: "MX7543",
      says: /more than a key/,
    },
    {
      given: "a key with an umlaut",
      read: () => fromFile(written("umlaut", `${SECRET}ä`)),
      code: "MX7543",
      says: /more than a key/,
    },
    {
      given: "a link",
      read: () => {
        symlinkSync(join(folder, written("target", SECRET)), join(folder, "link"));
        return fromFile("link");
      },
      code: "MX7542",
      says: /link/,
    },
    {
      given: "a folder",
      read: () => {
        mkdirSync(join(folder, "sub"));
        return fromFile("sub");
      },
      code: "MX7542",
      says: /regular file/,
    },
    {
      given: "a pipe that nobody writes to",
      read: () => {
        execFileSync("mkfifo", ["-m", "600", join(folder, "pipe")]);
        return fromFile("pipe");
      },
      code: "MX7542",
      says: /regular file/,
    },
  ])("$given → $code", ({ read, code, says }) => {
    const found = read();
    if ("key" in found) throw new Error("a key was read");
    expect(found.fault.problem).toMatchObject({ code, message: expect.stringMatching(says) as string });
    expect(found.fault.problem.hint).toBeTruthy();
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });
});

describe("another variable that is set is named, and never its value", () => {
  const SECRET = "sk-or-secret";
  const hintOf = (name: string, env: Record<string, string>, url = "https://openrouter.ai/api/v1"): string => {
    const read = readKey({ env: name }, { ...place, url }, { env, homeDir: folder });
    expect(JSON.stringify(read)).not.toContain(SECRET);
    return "fault" in read ? (read.fault.problem.hint ?? "") : "";
  };

  test.each([
    ["a letter", "OPENROUTER_API_KY", { OPENROUTER_API_KEY: SECRET }, "OPENROUTER_API_KEY"],
    ["two swapped letters", "TEAM_ROUTRE_KEY", { TEAM_ROUTER_KEY: SECRET }, "TEAM_ROUTER_KEY"],
    ["capitals", "OpenRouter_Key", { OPENROUTER_KEY: SECRET }, "OPENROUTER_KEY"],
    ["underscores", "OPENROUTERAPIKEY", { OPENROUTER_API_KEY: SECRET }, "OPENROUTER_API_KEY"],
    ["the usual name", "MY_ROUTER", { OPENROUTER_API_KEY: SECRET, GROQ_API_KEY: SECRET }, "OPENROUTER_API_KEY"],
  ])("%s", (_, name, env, meant) =>
    expect(hintOf(name, env)).toBe(
      `did you mean ${meant}, which is set? Write that name into the file, or set the other one: export ${name}=…`,
    ),
  );

  test("the usual name of a host in two words", () =>
    expect(hintOf("GROK", { XAI_API_KEY: SECRET }, "https://api.x.ai/v1")).toMatch("XAI_API_KEY"));

  test.each([
    ["it is empty", "TEAM_KEX", { TEAM_KEY: " " }],
    ["it is another of a series", "TEAM_KEY_2", { TEAM_KEY_1: SECRET }],
    ["several are as near", "TEAM_KEX", { TEAM_KEY: SECRET, TEAM_KEN: SECRET }],
    ["it is the key of another host", "MY_ROUTER", { OPENAI_API_KEY: SECRET, GROQ_API_KEY: SECRET }],
    ["nothing is set", "MY_ROUTER", {}],
  ])("not if %s", (_, name, env: Record<string, string>) =>
    expect(hintOf(name, env)).toBe(`set it before mallex starts: export ${name}=…`),
  );
});
