import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";

const finder = (path: string): ((text: string) => boolean) => {
  const privacy = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path }] }), "/home/me");
  return (text) => privacy.find(text) !== undefined;
};

describe("a path is found as a shell reads it", () => {
  test.each<{ path: string; yes: readonly string[]; no?: readonly string[] }>([
    {
      path: "secrets/**",
      yes: [
        'cat app/sec"ret"s/key',
        "cat s\\ecrets/key",
        "cat 'sec'rets/key",
        "cat sec''rets/key",
        "cat \"sec\"'rets'/key",
        "cat app/$'sec'rets/key",
        "cat app/$'\\x73ecrets'/key",
        "cat a/sec\\\nrets/key",
        "type app\\sec^rets\\key",
        "gc a/sec`rets/key",
      ],
      no: ["don't say 'secrets', or \"secrets\".", "the `secrets`: a/b", "a\\'secrets"],
    },
    {
      path: "/srv/secrets/**",
      yes: [
        "cat '/srv'/secrets/key",
        'cat "/srv/"secrets/key',
        'cat "/srv"/"secrets"/key',
        "cat /srv/'app'/../secrets/key",
      ],
      no: ["cat '/srv' secrets/key", '["/srv","secrets/key"]'],
    },
    {
      path: "~/vault/**",
      yes: [
        'cat "$HOME"/vault/x',
        'cat "${HOME}"/vault/x',
        "cat ~/'vault'/x",
        "cat ~/va\\ult/x",
        "cat $HOME'/vault/x'",
        "cat '/home/me'/vault/x",
      ],
    },
    {
      path: "*.pem",
      yes: ["cat server.'pem'", 'cat server".pem"', "cat ser\\ver.p\\em"],
      no: ["b.pe'm.x'"],
    },
    { path: ".ssh/*", yes: ["cat ~/.s'sh'/id", "cat ~/.ss\\h/id", "cat ~/'.ssh'/id"] },
  ])("$path", ({ path, yes, no = [] }) => {
    const find = finder(path);
    const texts = yes.flatMap((text) => [text, JSON.stringify({ command: text })]);
    expect(texts.filter((text) => !find(text))).toEqual([]);
    expect(no.filter(find)).toEqual([]);
  });

  test("and nothing else is", () => {
    const neverLeaves = [
      { id: "r", contains: "Project Nightingale" },
      { id: "s", matches: "^KEY=[0-9]" },
    ];
    const privacy = createPrivacy(
      lowerPrivateRules({ version: 1, neverLeaves: [...neverLeaves, { id: "p", path: "*.pem" }] }),
    );
    expect(privacy.find("see a.b'KEY='123 and x.y/'KEY=1'2")).toBeUndefined();
  });
});

describe("the folder of a command is found", () => {
  test.each<{ path: string; yes: readonly string[]; no?: readonly string[] }>([
    {
      path: "/srv/secrets/**",
      yes: [
        "cd '/srv' && cat secrets/x",
        "cd \"/srv\" && cat 'sec'rets/x",
        "cd /s'r'v && cat secrets/x",
        "cd /srv/'' && cat secrets/x",
        "git -C /srv show HEAD:secrets/x",
        "git --work-tree=/srv show :secrets/x",
        "GIT_WORK_TREE=/srv git diff secrets/x",
        "npm --prefix=/srv run x secrets/x",
        "env --chdir=/srv cat secrets/x",
        "cwd='/srv' cat secrets/x",
        "subprocess.run(['cat', 'secrets/x'], cwd='/srv')",
        'spawn("cat", ["secrets/x"], { cwd: "/srv" })',
        'spawn("cat", ["secrets/x"], {\n  stdio: "inherit",\n  cwd: "/srv",\n})',
        "{cwd:'/srv', cmd:'cat secrets/x'}",
        "os.chdir('/srv'); open('secrets/x')",
        "Dir.chdir('/srv') { File.read('secrets/x') }",
        "working_dir: /srv\nvolumes: [./secrets/x]",
      ],
      no: [
        "subprocess.run(['cat', 'secrets/x'], cwd='/var')",
        "cwd = process.cwd(); cat secrets/x",
        'spawn("cat", ["secrets"], { cwd: "/srv" })',
        `secrets/x ${"and ".repeat(200)} cwd='/srv'`,
      ],
    },
    {
      path: "~/vault/**",
      yes: [
        'cd "$HOME" && cat vault/x',
        "cd ${HOME} && cat vault/x",
        "run(['cat','vault/x'], cwd=os.path.expanduser('~'))",
        "run(['cat','vault/x'], cwd='/home/ada')",
      ],
      no: ["run(['cat','vault/x'], cwd='/home/me/app')"],
    },
  ])("$path", ({ path, yes, no = [] }) => {
    const find = finder(path);
    const texts = yes.flatMap((text) => [text, JSON.stringify({ command: text })]);
    expect(texts.filter((text) => !find(text))).toEqual([]);
    expect(no.filter(find)).toEqual([]);
  });
});

test.each(["a'", "a'b/", "\\a/", "a/''", "cwd='/a' ", "cwd=", "cwd=(((", "a/\\\n", 'chdir("a/b") ', "$'./"])(
  "four times as much of %j takes about four times as long",
  async (filling) => {
    const texts = new Map([12_000, 48_000].map((size) => [size, filling.repeat(size / filling.length)]));
    const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path: "/srv/secrets/**" }] });
    const growth = await cpuGrowth((size) => createPrivacy(rules).find(texts.get(size)), 12_000);
    expect(growth).toBeLessThan(MOST_GROWTH);
  },
);
