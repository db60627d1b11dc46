import { describe, expect, test } from "vitest";
import { findSecrets } from "../../../../src/compile/5-check/secrets.ts";

/** Letters that look drawn by lot; put together here, so that no file holds what looks like a key. */
const drawn = (count: number): string => "a8Kq2Zm5Xv9Lr1Tn4Wp7Hs3Bd6Fg0Jc".repeat(3).slice(0, count);

function placesIn(text: string): string[] {
  const { problems } = findSecrets(new Map([["mallex.yaml", text]]));
  return problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}+${at?.length}`);
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

  test("in a megabyte of one line, in no time", () => {
    for (const piece of ["a", "a:", "sk-", "https://", "key: ", "-----BEGIN ", "Bearer "]) {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      placesIn(text);
      expect(performance.now() - start).toBeLessThan(1500);
    }
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
