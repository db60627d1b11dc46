import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import { pathExpression } from "../../../../src/compile/6-lower/path-expression.ts";

const finds = (path: string, text: string): boolean =>
  RE2JS.compile(pathExpression(path), RE2JS.CASE_INSENSITIVE).test(text);

describe.each<{ path: string; yes: readonly string[]; no: readonly string[] }>([
  {
    path: "secrets/**",
    yes: [
      "secrets/key",
      "/home/me/app/secrets/deep/key.txt",
      "./secrets/key",
      "C:\\app\\secrets\\key",
      '{"path":"C:\\\\app\\\\secrets\\\\key"}',
      "cat secrets/key | wc",
      "see `secrets/key`.",
      "@secrets/key",
      "--file=secrets/key",
      "SECRETS/key",
      "secrets//key",
      "secrets/./key",
      "a\nsecrets/key\nb",
      "[k](secrets/key)",
      "/home/me/secrets",
      "cd /home/me/app/secrets && cat token",
      '{"path":"/srv/secrets"}',
      "Primary working directory: /srv/secrets",
      "ls ../secrets; x",
      "cd secrets && cat token",
      "(cd 'secrets'; ls)",
      "cd /d secrets",
      "it is in /srv/secrets.",
      "请看secrets/key文件",
      "请看/srv/secrets文件",
    ],
    no: [
      "secrets",
      "my secrets are safe",
      "no-secrets/key",
      "mysecrets/key",
      "secrets.md",
      "secretserver/x",
      "cd /srv/secrets-of-old && ls",
      "/srv/secrets.md",
      "/srv/mysecrets",
      "cd my && cat secrets",
      "abcd secrets",
    ],
  },
  {
    path: "*.pem",
    yes: [
      "server.pem",
      "/etc/ssl/server.pem",
      "open server.pem.",
      "'a b.pem'",
      "my key (1).pem",
      ".pem",
      "x.PEM,y",
      "请看server.pem文件",
    ],
    no: ["server.pem2", "server.pem.txt", "pem", "a.pe m"],
  },
  {
    path: ".env",
    yes: [".env", "cat .env", "/app/.env", "app\\.env", "edit .env.", "请看.env文件"],
    no: ["process.env", "production.env", ".environment", ".env.example"],
  },
  {
    path: "src/**/private/*.ts",
    yes: ["src/private/a.ts", "src/a/private/b.ts", "/x/src/a/b/private/c.ts", "src\\a\\private\\b.ts"],
    no: ["src/privates/a.ts", "src/private/a/b.ts", "src/private/a.tsx", "lib/private/a.ts"],
  },
  {
    path: "**/private/**",
    yes: ["private/a", "x/private/a"],
    no: ["x/privates/a", "a private matter"],
  },
  {
    path: "/etc/keys/*",
    yes: ["/etc/keys/a", "cat /etc/keys/a", "file:///etc/keys/a"],
    no: ["/mnt/etc/keys/a", "etc/keys/a"],
  },
  {
    path: "~/keys/*.txt",
    yes: ["~/keys/a.txt", "/home/me/keys/a.txt", "/Users/me/keys/a.txt", "/root/keys/a.txt", "$HOME/keys/a.txt"],
    no: ["/srv/keys/a.txt", "/home/me/app/keys/a.txt", "keys/a.txt"],
  },
  {
    path: "~/papers/**",
    yes: ["Working directory: /home/me/papers", "cd ~/papers && cat a", "ls /home/me/papers; x", "cd $HOME/papers"],
    no: ["/srv/papers", "cd papers", "/home/me/papers-of-old x", "/home/me/app/papers x"],
  },
  {
    path: "/srv/secrets/",
    yes: ["cd /srv/secrets && cat a", "/srv/secrets/a", '{"path":"/srv/secrets"}'],
    no: ["cd secrets", "/mnt/srv/secrets", "/srv/secretsa"],
  },
  { path: "a/secrets/**", yes: ["cat a/secrets | x", "/x/a/secrets; y"], no: ["cd secrets", "ba/secrets x"] },
  { path: "/**", yes: ["/x"], no: ["nothing of that kind"] },
  { path: "~/**", yes: ["cd ~ && cat x", "cwd: /home/me"], no: ["nothing of that kind", "/srv"] },
  { path: "ключи/**", yes: ["cd /srv/ключи && x", "ключи/a"], no: ["/srv/ключика x"] },
  { path: "key?.{txt,md}", yes: ["key1.txt", "keyA.md"], no: ["key.txt", "key12.txt", "key1.rst"] },
  { path: "./a+b/c.txt", yes: ["a+b/c.txt", "x/a+b/c.txt"], no: ["aab/c.txt"] },
  {
    path: "key*.json",
    yes: ["key.json", "x/key-1.json", "/x/key of mine.json"],
    no: ["say: the key thing is data.json, yes", "monkey.json"],
  },
])("$path", ({ path, yes, no }) => {
  test.each(yes)("is %s", (text) => expect(finds(path, text)).toBe(true));
  test.each(no)("is not %s", (text) => expect(finds(path, text)).toBe(false));
});
