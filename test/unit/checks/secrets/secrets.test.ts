import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { findSecrets, type Secrets } from "../../../../src/checks/secrets/find-secrets.ts";

const HOSTILE_FILES = JSON.parse(
  readFileSync(new URL("../../../bench/hostile-files.json", import.meta.url), "utf8"),
) as string[];

/** Letters that look drawn by lot; put together here, so that no file holds what looks like a key. */
const drawn = (count: number): string => "a8Kq2Zm5Xv9Lr1Tn4Wp7Hs3Bd6Fg0Jc".repeat(3).slice(0, count);

function secretsIn(text: string): Secrets {
  const { tree } = parseYaml("mallex.yaml", text);
  return findSecrets(new Map([["mallex.yaml", text]]), new Map(tree === undefined ? [] : [["mallex.yaml", tree]]));
}

function placesIn(text: string): string[] {
  return secretsIn(text).problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}+${at?.length}`);
}

/** What is hidden, as a person sees it; and how sure that is. */
function starsIn(text: string): [shown: string, severities: string[]] {
  const { displayName: shown, problems } = secretsIn(text);
  return [shown("mallex.yaml"), problems.map(({ severity }) => severity)];
}

describe("what is taken for a secret", () => {
  test.each([
    ["a key of Anthropic", `a: sk-ant-${drawn(40)}`, "1:11+40"],
    ["a key of OpenRouter", `a: sk-or-v1-${drawn(40)}`, "1:10+43"],
    ["a key of OpenAI", `a: sk-${drawn(40)}`, "1:7+40"],
    ["a token of GitHub, in a comment", `# ghp_${drawn(36)}`, "1:7+36"],
    ["a token of Hugging Face", `\n  x: "hf_${drawn(30)}"`, "2:10+30"],
    ["a key of AWS", "a: AKIAIOSFODNN7ABCDEFG", "1:8+16"],
    ["a bearer token", `h: { authorization: Bearer ${drawn(24)} }`, "1:28+24"],
    ["a private key", `k: |\n  -----BEGIN PRIVATE KEY-----\n  ${drawn(64)}\n`, "3:3+64"],
    ["a login in a URL", "url: https://me:pw@example.org", "1:14+6"],
    ["a user in a URL", "url: https://me@example.org", "1:14+3"],
    ["a long value of a key", `password: "${drawn(20)}"`, "1:12+20"],
    ["the same behind a byte order mark", `\uFEFFMY_TOKEN: ${drawn(20)}`, "1:11+20"],
    ["one in a template's text", `token=${drawn(20)}`, "1:7+20"],
  ])("%s", (_, text, place) => expect(placesIn(text)).toEqual([`MX6011 ${place}`]));

  test.each([
    ["a placeholder", `sk-ant-${"x".repeat(30)} ghp_${"0".repeat(36)} sk-your-own-key-goes-in-here`],
    ["an expression", "matches: 'sk-ant-[A-Za-z0-9]{20,}'"],
    ["the name of a variable", "key: { env: MY_2ND_OPENROUTER_API_KEY_1 }"],
    ["a model", "tokenizer: mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit"],
    ["a path", "token: /home/ada/.config/example/token-2026-11.txt"],
    ["a short value", "token: none\nsecret: abc123"],
    ["words", "password: correct-horse-battery-staple-again"],
    ["an address with an at sign in its path", "see https://example.org/users/@ada and ada@example.org"],
    ["a word with such letters inside", `task-force ask-${drawn(30)}`],
  ])("not %s", (_, text) => expect(placesIn(text)).toEqual([]));

  test("not in the packs that come along", () =>
    expect(findSecrets(new Map([["mallex:x", `sk-ant-${drawn(40)}`]])).problems).toEqual([]));

  test.each([
    "cacheKey: conversation-prefix-2024-01-01",
    "token: claude-sonnet-4-5-20250929",
    "model-key: mlx-community.Qwen3-Coder-30B-A3B",
    "key: mlx-community_Qwen3-Coder-480B-A35B-Instruct-4bit-q4f16_1",
    "contains: sk-learn-is-a-python-library-for-machine-learning-2024",
    "contains: '-----BEGIN PRIVATE KEY----- and whatever somebody writes about such a line'",
    "contains: AKIAIOSFODNN7EXAMPLE",
    "matches: 'https://.*@'",
    "url: http://[::1]:8080/users/@ada",
  ])("not %s", (text) => expect(placesIn(text)).toEqual([]));
});

describe("what is hidden, all of it", () => {
  const jwt = `eyJ${drawn(20)}.eyJ${drawn(30)}.${drawn(24)}`;
  test.each([
    ["a JSON web token", `launch: { args: [${jwt}] }`, `launch: { args: [eyJ${"*".repeat(79)}] }`, "error"],
    [
      "a value with other signs in it",
      "API_KEY: 'Zx9Qw8Er7Ty6!Ui5Op4As3Df2Gh1'",
      `API_KEY: '${"*".repeat(28)}'`,
      "warning",
    ],
    ["a key with an escape in it", `a: "sk-ant-\\x61pi03-${drawn(24)}" # b`, `a: ${"*".repeat(42)} # b`, "error"],
    [
      "a value that is folded",
      `a: "sk-ant-api03\\\n  ${drawn(24)}\\\n  ${drawn(5)}"`,
      `a: ${"*".repeat(14)}\n${"*".repeat(27)}\n${"*".repeat(8)}`,
      "error",
    ],
    [
      "the argument behind --api-key",
      `args: ['--api-key', ${drawn(24)}]`,
      `args: ['--api-key', ${"*".repeat(24)}]`,
      "warning",
    ],
    [
      "the same in a list of lines",
      `args:\n  - --api-key\n  - "${drawn(24)}\\x61"`,
      `args:\n  - --api-key\n  - ${"*".repeat(30)}`,
      "warning",
    ],
    ["the same in a comment", `# serve --api-key ${drawn(24)} &`, `# serve --api-key ${"*".repeat(24)} &`, "warning"],
    [
      "a login in a backend's URL",
      "backends: { a: { url: 'http://u:p@a.b' } }",
      "backends: { a: { url: 'http://****a.b' } }",
      "error",
    ],
    [
      "a login in another URL",
      "contains: 'http://user:pass@example.com'",
      "contains: 'http://**********example.com'",
      "warning",
    ],
    [
      "a password with an at sign and a slash",
      "# https://user:p@ss/word@a.b",
      `# https://${"*".repeat(15)}a.b`,
      "warning",
    ],
    ["a password with a slash", "# https://user:p/word@a.b", `# https://${"*".repeat(12)}a.b`, "warning"],
    [
      "whatever looks random in a backend",
      "backends: { x: { kind: openai, url: https://a.b/v1, kye: 0123456789abcdef0123456789abcdef } }",
      `backends: { x: { kind: openai, url: https://a.b/v1, kye: ${"*".repeat(32)} } }`,
      "warning",
    ],
    [
      "a private key of some lines",
      `k: |\n  -----BEGIN RSA PRIVATE KEY-----\n  ${drawn(64)}\n  ${drawn(64)}\n  ab==\n  -----END RSA PRIVATE KEY-----\n`,
      `k: |\n  -----BEGIN RSA PRIVATE KEY-----\n  ${"*".repeat(64)}\n${"*".repeat(66)}\n${"*".repeat(6)}\n  -----END RSA PRIVATE KEY-----\n`,
      "error",
    ],
    [
      "a private key in a comment",
      `# -----BEGIN PRIVATE KEY-----\n# ${drawn(64)}\n# ab==\n# -----END PRIVATE KEY-----\n`,
      `# -----BEGIN PRIVATE KEY-----\n${"*".repeat(66)}\n${"*".repeat(6)}\n* -----END PRIVATE KEY-----\n`,
      "error",
    ],
  ])("%s", (_, text, shown, severity) => expect(starsIn(text)).toEqual([shown, [severity]]));

  test("no message holds a line of it either", () => {
    const { mask } = secretsIn(`k: "-----BEGIN PRIVATE KEY-----\\n${drawn(64)}\\n${drawn(30)}"`);
    expect(mask(`one ${drawn(64)} two ${drawn(30)}`)).toBe(`one ${"*".repeat(64)} two ${"*".repeat(30)}`);
  });
});

describe("hostile files", () => {
  // What takes more than a linear time would take hours, and end in the limit of a test.
  test.each(HOSTILE_FILES)("half a megabyte of %j is looked through", (piece) => {
    const text = `# ${piece.repeat(500_000 / piece.length)}é`;
    expect(() => findSecrets(new Map([["mallex.yaml", text]]))).not.toThrow();
  });

  test("thousands of secrets, and thousands of messages", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `# ghp_${drawn(30)}${i}x`).join("\n");
    const { problems, redact, displayName: shown } = secretsIn(text);
    expect(problems).toHaveLength(10_000);
    expect(shown("mallex.yaml")).not.toContain(drawn(8));
    for (const problem of problems) redact(problem);
    expect(redact({ code: "MX2003", severity: "error", message: `ghp_${drawn(30)}9999x` }).message).not.toContain(
      drawn(8),
    );
  });

  test("what is longer than any file may be is neither looked at nor shown", () => {
    const { problems, displayName: shown } = secretsIn(`${"#\n".repeat(600_000)}# ghp_${drawn(36)}`);
    expect(problems).toEqual([]);
    expect(shown("mallex.yaml")).not.toContain("ghp");
  });
});

test("nothing that is shown holds the secret", () => {
  const secret = drawn(40);
  const { redact } = findSecrets(new Map([["mallex.yaml", `apiKey: sk-ant-${secret}`]]));
  const shown = redact({
    code: "MX2003",
    severity: "error",
    message: `can't be "sk-ant-${secret}"`,
    hint: `put it in quotes: "sk-ant-${secret}"`,
    at: { file: "mallex.yaml", line: 1, column: 9 },
    related: [{ message: `like sk-ant-${secret}`, at: {} }],
    source: `apiKey: sk-ant-${secret}`,
    fix: { at: {}, replace: `"sk-ant-${secret}"` },
  });
  expect(JSON.stringify(shown)).not.toContain(secret.slice(0, 8));
  expect(shown).not.toHaveProperty("fix");
  expect(shown.source).toBe(`apiKey: sk-ant-${"*".repeat(40)}`);
});
