import { describe, expect, test } from "vitest";
import type { PrivateRule } from "../../../../generated/types/plan.d.ts";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { byDepth } from "../../../support/depth.ts";

const rules = lowerPrivateRules({
  version: 1,
  neverLeaves: [
    { id: "secrets", path: "secrets/**" },
    { id: "keys", path: "*.pem", about: "private keys" },
    { id: "nightingale", contains: "Project Nightingale" },
    { id: "customers", matches: "\\bCUST-[0-9]{6}\\b" },
    { id: "café", contains: "café bleu" },
    { id: "straße", contains: "straße" },
    { id: "both", contains: "salary", matches: "[0-9]{5,}" },
  ],
}) as PrivateRule[];
const privacy = createPrivacy(rules);
const find = (value: unknown): unknown => privacy.find(value);

const blocks = (...texts: string[]): unknown[] => texts.map((text) => ({ type: "text", text }));
const base64 = (data: string): unknown => ({ source: { type: "base64", media_type: "text/plain", data } });
const bytes = (text: string): string => Buffer.from(text).toString("base64");
const BYTES = byDepth({ small: 500_000, full: 2_000_000 });
const HUGE = "lorem ipsum ".repeat(20_000);

describe("a match is found wherever it stands", () => {
  test.each<{ title: string; value: unknown; want: string }>([
    { title: "in a text", value: "ask about Project Nightingale", want: "nightingale" },
    { title: "in other case", value: "PROJECT nightingale", want: "nightingale" },
    { title: "in a list", value: ["a", ["b", "CUST-123456"]], want: "customers" },
    { title: "deep in arguments", value: { input: { a: [{ b: { c: "CUST-123456" } }] } }, want: "customers" },
    { title: "as the name of a field", value: { "CUST-123456": true }, want: "customers" },
    { title: "in JSON in a text", value: '{"note":"line\\nCUST-123456"}', want: "customers" },
    { title: "in JSON in JSON", value: '"{\\"note\\":\\"line\\\\nCUST-123456\\"}"', want: "customers" },
    { title: "in letters written by number", value: '{"a":"Project \\u004eightingale"}', want: "nightingale" },
    { title: "in letters of two pieces", value: "cafe\u0301 bleu", want: "café" },
    {
      title: "across two blocks of text",
      value: [
        { type: "text", text: "about Project " },
        { type: "text", text: "Nightingale" },
      ],
      want: "nightingale",
    },
    {
      title: "in a document as bytes",
      value: { source: { type: "base64", media_type: "text/plain", data: btoa("of Project Nightingale") } },
      want: "nightingale",
    },
    { title: "across a line's end", value: "the budget of Project\n  Nightingale is", want: "nightingale" },
    { title: "with a blank that breaks no line", value: "Project\u00a0Nightingale", want: "nightingale" },
    { title: "with a hyphen that may be", value: "Project Night\u00adingale", want: "nightingale" },
    { title: "in wide letters", value: "Project Ｎightingale", want: "nightingale" },
    { title: "in large letters that are two", value: "die STRASSE", want: "straße" },
    { title: "among words without spaces", value: "请看server.pem文件", want: "keys" },
    {
      title: "across three blocks",
      value: blocks("about Project ", "Night", "ingale."),
      want: "nightingale",
    },
    {
      title: "across a picture",
      value: [...blocks("about Project"), { type: "image", source: {} }, ...blocks("Nightingale.")],
      want: "nightingale",
    },
    {
      title: "across long blocks and short ones",
      value: blocks(`${"a ".repeat(5000)}Project `, "Night", `ingale ${"b ".repeat(5000)}`),
      want: "nightingale",
    },
    { title: "in a list of words", value: { argv: ["cd", "secrets"] }, want: "secrets" },
    { title: "as written, where bytes should be", value: base64("Project Nightingale0"), want: "nightingale" },
    { title: "in bytes of UTF-8", value: base64(bytes("im café bleu")), want: "café" },
    { title: "in the middle of a huge text", value: `${HUGE}CUST-123456 ${HUGE}`, want: "customers" },
    { title: "in two places of a huge text", value: `salary ${HUGE} 52000`, want: "both" },
    { title: "a path in an argument", value: { file_path: "/home/me/app/secrets/key.txt" }, want: "secrets" },
    { title: "all tests of a rule", value: "a salary of 52000", want: "both" },
  ])("$title", ({ value, want }) => expect(find(value)).toMatchObject({ id: want }));
});

const wrapped = (first: string, second: string, end = ""): string =>
  `a\n${first}Project${end}\n${second}Nightingale${end}\nb`;

describe("a phrase that is wrapped or marked is found", () => {
  test.each<[string, string]>([
    ["numbers and arrows", wrapped("     1→", "     2→")],
    ["numbers and arrows without padding", wrapped("1→", "2→")],
    ["numbers and tabs", wrapped("     9\t", "    10\t")],
    ["numbers and blanks", wrapped("   9  ", "  10  ")],
    ["grep's numbers", wrapped("12:", "13-")],
    ["grep's files", wrapped("src/my-notes/a.md:12:", "src/my-notes/a.md-13-")],
    ["grep's files with columns", wrapped("C:\\a b\\c.md:12:3:", "C:\\a b\\c.md:13:1:")],
    ["numbers and bars", wrapped(" 12 | ", " 13 | ")],
    ["numbers in brackets", wrapped("[12] ", "[13] ")],
    ["a diff that adds", wrapped("+", "+")],
    ["a diff that takes away", wrapped("-  ", "-  ")],
    ["a diff with numbers", wrapped("  12 + ", "  13 + ")],
    ["numbers before a diff", wrapped("12→+", "13→+")],
    [
      "git blame",
      wrapped("^1a2b3c4 (Ada 2026-01-02 03:04:05 +0000  9) ", "1a2b3c4d (Ada 2026-01-02 03:04:05 +0000 10) "),
    ],
    ["a quote", wrapped("> ", "> ")],
    ["a quote in a quote", wrapped(">> ", "> > ")],
    ["a list", wrapped("* ", "  - ")],
    ["a list with numbers", wrapped("1. ", "2. ")],
    ["boxes to tick", wrapped("- [ ] ", "- [x] ")],
    ["headings", wrapped("# ", "## ")],
    ["a table's rows", wrapped("| ", "| ", " |")],
    ["comments", wrapped("// ", "// ")],
    ["a block of comments", wrapped(" * ", " * ")],
    ["comments of a script in numbered lines", wrapped("  7→# ", "  8→# ")],
    ["strings that are joined", 'a = "Project " +\n    "Nightingale";'],
    ["a broken word", "about Project Nightin-\n  gale"],
    ["a broken word in numbered lines", "1→about Project Nightin-\n2→gale"],
    ["cells of a table", "| Project | Nightingale |"],
    ["emphasis", "**Project** _Nightingale_"],
    ["emphasis in a word", "Project Night**in**gale"],
    ["code", "`Project` `Nightingale`"],
    ["what was struck out", "~~Project~~ Nightingale"],
    ["tags", "<b>Project</b> <i>Nightingale</i>"],
    ["cells of HTML", "<td>Project</td><td class='x'>Nightingale</td>"],
    ["a line's end of HTML", "Project<br/>Nightingale"],
    ["hyphens", "project-nightingale"],
    ["quotes", "“Project” 'Nightingale'"],
    ["a link", "[Project Night](ingale) [Project] [Nightingale]"],
    ["numbered lines as JSON", JSON.stringify({ text: "1→Project\n2→Nightingale" })],
    ["an expression's match in numbered lines", "     1→a customer, CUST-\n     2→x\n     3→CUST-123456"],
  ])("%s", (_, text) => expect(find(text)).toBeDefined());

  test.each<[string, string, string, string?]>([
    ["grep's names", "notes/a.md:", "notes/a.md:"],
    ["grep's names with blanks", "my notes/of 2026.md:", "my notes/of 2026.md:"],
    ["grep's names with blanks and numbers", "my notes/of 2026.md:9:", "my notes/of 2026.md-10-"],
    ["grep's names, only one of them found", "my notes.md:", "my notes.md-"],
    ["names of Windows", "C:\\my notes\\a.md:", "C:\\my notes\\a.md:"],
    ["times", "2026-11-22T09:59:59.999Z ", "2026-11-22T10:00:00.001Z "],
    ["times with a blank", "2026-11-22 09:59:59,999 ", "2026-11-22 10:00:00,001 "],
    ["times in brackets", "[12:03:44] ", "[12:03:45] "],
    ["times and levels", "2026-11-22 10:00:00 INFO shop.cart - ", "2026-11-22 10:00:01 WARN shop.cart - "],
    ["syslog", "Nov 22 10:00:00 desk cron[12]: ", "Nov 22 10:00:00 desk cron[1234]: "],
    ["journalctl", "Nov 30 23:59:59 desk systemd[1]: ", "Dec 01 00:00:00 desk systemd[1]: "],
    ["docker compose", "web-1  | ", "web-1  | "],
    ["docker compose with two names", "web-1     | ", "worker-12 | "],
    ["docker compose with times", "web-1  | 2026-11-22T10:00:00Z ", "web-1  | 2026-11-22T10:00:01Z "],
    ["kubectl", "[pod/web-5d9c7-abc12/web] ", "[pod/web-5d9c7-abc12/web] "],
    ["klog", "I1122 10:00:00.123456   12 run.go:9] ", "I1122 10:00:00.123457   12 run.go:10] "],
    ["a build", "#12 0.345 ", "#12 10.346 "],
    ["a chat", "[10:01] <ada> ", "[10:02] <ada> "],
    ["git blame of two people", "1a2b3c4 (Ada 2026-01-02 9) ", "^5d6e7f8 (Ada Lovelace 2026-01-02 10) "],
    ["numbers and comments", "9→    x(); // about ", "10→    // "],
    ["numbers, and a bullet", "9→ ", "10→   • "],
    ["bullets that differ", "1. ", "   • "],
    ["comments of TeX", "% ", "% "],
    ["comments of Lisp", ";; ", ";; "],
    ["prefixes and blanks behind the line", "a/b c.txt:", "a/b c.txt:", "   "],
    ["prefixes with a line between", "web-1  | ", "web-1  |\nweb-1  | "],
  ])("behind %s", (_, first, second, end) => {
    expect(find(wrapped(first, second, end))).toMatchObject({ id: "nightingale" });
    expect(find(JSON.stringify({ content: wrapped(first, second, end) }))).toMatchObject({ id: "nightingale" });
  });

  test("over more than two lines, and with a broken word", () => {
    const one = createPrivacy(
      lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "Operation Silent Nightingale West" }] }),
    );
    const texts = [
      "web-1 | Operation\nweb-1 | Silent\nweb-1 | Nightingale\nweb-1 | West",
      "a b.txt:of Operation Silent\na b.txt:Nightingale West",
      "a b.txt:of Operation Silent Night-\na b.txt:ingale\na b.txt:West",
      "[10:01] of Op-\n[10:02] eration Silent Nightin-\n[10:02] gale West",
      "10:01 of Operation\n\n10:02 Silent Nightingale West",
    ];
    expect(texts.filter((text) => one.find(text) === undefined)).toEqual([]);
  });

  test.each([
    "about the Project\nwe saw a Nightingale",
    "about the Project\nand, as ever, Nightingale",
    "add(Project) {\n  store(Nightingale, 1);",
    "of the Project\n(see also Nightingale)",
    "- [Project](a.md)\n- see: Nightingale",
    "web-1: about the Project\nabout | Nightingale",
    "web-1 | about the Project\nweb-1 | nothing\nweb-1 | Nightingale",
    "web-1 | about the Project,\nweb-1 | a Nightingaleless one",
    `Project\nweb-1 ${"x".repeat(300)}: Nightingale`,
  ])("and not in %j", (text) => expect(find(text)).toBeUndefined());

  test("in writing without blanks", () => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "夜莺计划" }] }));
    expect(["1→关于夜莺\n2→计划的", "夜**莺**计划"].filter((text) => one.find(text) === undefined)).toEqual([]);
  });

  test("by an expression that allows for the end of a line", () => {
    const rule = { id: "r", matches: "Project\\s+Nightingale" };
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [rule] }));
    const texts = [wrapped("  1→", "  2→"), wrapped("+", "+"), wrapped("12:", "13-"), wrapped("> ", "> ")];
    expect(texts.filter((text) => one.find(text) === undefined)).toEqual([]);
  });
});

describe("a phrase in another notation is found", () => {
  const PLAIN = "see Project Nightingale, please";
  test.each<[string, string]>([
    ["percent signs", "https://x.test/?q=Project%20Nightingale"],
    ["a form", "q=Project+Nightingale"],
    ["entities", "Project&nbsp;Nightingale"],
    ["numbers of entities", "Project&#32;&#x4e;ightingale"],
    ["escapes of programs", "Project\\x20\\u{4e}ightingale"],
    ["octal escapes", "Project\\040Nightingale"],
    ["escapes of a shell", "cat Project\\ Nightingale"],
    ["base64", btoa(PLAIN)],
    ["base64 in lines", (btoa(PLAIN.repeat(9)).match(/.{1,76}/g) ?? []).join("\n")],
    ["base64 in a URL", `data:text/plain;base64,${btoa(PLAIN)}`],
    ["base64 of two bytes a letter", Buffer.from(PLAIN, "utf16le").toString("base64")],
    ["colours", "Project \u001B[1;31mNight\u001B[0mingale"],
    ["colours as JSON", JSON.stringify("Project \u001B[1mNightingale")],
    ["letters that are printed over", "Project N\bNightingale"],
  ])("%s", (_, text) => expect(find(text)).toMatchObject({ id: "nightingale" }));
});

describe("letters of no width hide nothing", () => {
  const UNSEEN =
    "AD 34F 61C 115F 17B4 180B 180E 200B 200C 200D 200E 200F 202A 202E 2060 2061 2062 2064 2066 2068 2069 206A 206F 3164 FE00 FE0F FEFF FFA0 FFF9 1D173 E0001 E0020 E007F E0100 E01EF";
  test.each(UNSEEN.split(" "))("U+%s", (code) => {
    const sign = String.fromCodePoint(Number.parseInt(code, 16));
    const texts = [`Project${sign} Night${sign}ingale`, `see CUST-12${sign}3456`, `see my server.p${sign}em`];
    expect(texts.filter((text) => find(text) === undefined)).toEqual([]);
    const one = createPrivacy(
      lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: `ab${sign}cd ef` }] }),
    );
    expect(one.find("abcd ef")).toBeDefined();
  });
});

test("signs between words are no words", () => {
  const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "C++" }] }));
  expect(one.find("plan C, and a c")).toBeUndefined();
  expect(one.find("in c++ code")).toBeDefined();
});

test("says why, in the file's words", () => {
  expect(find("look at ./server.pem")).toEqual({ id: "keys", about: "private keys" });
});

describe("nothing is found", () => {
  test.each<{ title: string; value: unknown }>([
    { title: "in harmless words", value: { messages: [{ role: "user", content: "what is 2+2" }] } },
    { title: "in nothing", value: undefined },
    { title: "in one of two tests", value: "a salary" },
    { title: "in two texts, one test each", value: { a: "salary", b: "52000" } },
    {
      title: "in the letters of an image",
      value: { source: { type: "base64", media_type: "image/png", data: `${"A".repeat(20_000)}SALARY52000A` } },
    },
  ])("$title", ({ value }) => expect(find(value)).toBeUndefined());

  test("without rules", () => expect(createPrivacy().find("CUST-123456")).toBeUndefined());
});

test("the same text is harmful again and again", () => {
  for (let times = 0; times < 3; times++) expect(privacy.find("CUST-123456")).toEqual({ id: "customers" });
});

test.each(["word ", "a"])("a huge text of %j is looked at as a whole, wherever its pieces end", (filling) => {
  const huge = filling.repeat(60_000 / filling.length);
  const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "xy zv" }] }));
  const missed = Array.from({ length: 30 }, (_, at) => 49_985 + at).filter(
    (at) => one.find(`${huge.slice(0, at)}xy zv${huge}`) === undefined,
  );
  expect(missed).toEqual([]);
});

test("depth costs no stack", () => {
  let value: unknown = "CUST-123456";
  for (let depth = 0; depth < 200_000; depth++) value = [value];
  expect(find(value)).toEqual({ id: "customers" });
});

test("a huge text is looked at in steps, and others can work in between", () => {
  const text = "lorem ipsum/dolor a.b sit\\n amet ".repeat(100_000);
  const looking = createPrivacy(rules).search(text);
  let steps = 0;
  for (let done: boolean | undefined = false; done !== true; steps++) ({ done } = looking.next());
  expect(steps).toBeGreaterThan(100);
});

test.each(["a", "secrets", "CUST-12345 ", "\\n", "/", "secrets/../", "x.pe"])(
  "megabytes of %j are looked through",
  (piece) => {
    const text = piece.repeat(BYTES / piece.length);
    // What takes more than a linear time ends in the limit of a test: it would take hours.
    expect(() => createPrivacy(rules).find(text)).not.toThrow();
  },
);

test.each([
  "/srv/app/../secrets/key",
  "/srv/app/old/../../secrets/key",
  "cat /srv/app/.././secrets/key /x",
  JSON.stringify(String.raw`\srv\app\..\secrets\key`),
  "file:///srv/x%2F..%2Fsecrets/key",
  "/../srv/secrets/key",
])("a path that goes down and up again is found: %s", (text) => {
  const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path: "/srv/secrets/**" }] }));
  expect(one.find(text)).toBeDefined();
});

describe("what lies in the home of the client", () => {
  const neverLeaves = [{ id: "papers", path: "~/papers/**" }];
  const at = (home?: string): ((text: string) => boolean) => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves }), home);
    return (text) => one.find(text) !== undefined;
  };
  test.each<{ home: string; yes: readonly string[]; no: readonly string[] }>([
    {
      home: "/data/x",
      yes: ["/data/x/papers/a", "/data/y/papers/a", "~/papers/a", "/data/x/shop/../papers/a", "/data/xy/papers/a"],
      no: ["/data/x/shop/papers/a", "cat /data/x/shop/papers/a", "papers/a"],
    },
    {
      home: "/home/me/",
      yes: [
        "/home/me/papers",
        "/home/you/papers/a",
        "/mnt/home/me/papers/a",
        "/backup/home/me/x/papers/a",
        "sftp://host/home/me/papers/a",
        "sftp://host/home/you/app/papers/a",
        "file:///home/me/papers",
      ],
      no: [
        "/home/me/app/papers/a",
        "cd /home/me/app/papers && ls",
        "vscode-remote://ssh-remote+host/home/me/app/papers/a",
        "file://host/home/me/app/papers/a",
        "file:///home/me/app/papers/a",
      ],
    },
    {
      home: "C:\\Users\\Ada Lovelace",
      yes: ["C:\\Users\\Ada Lovelace\\papers\\a", "type C:/Users/Ada Lovelace/papers/a", "D:\\papers\\a"],
      no: ["C:\\Users\\Ada Lovelace\\shop\\papers\\a"],
    },
    { home: "/", yes: ["/papers/a", "/x/papers/a"], no: ["papers/a"] },
  ])("$home", ({ home, yes, no }) => {
    expect(yes.filter((text) => !at(home)(text))).toEqual([]);
    expect(no.filter((text) => at(home)(text))).toEqual([]);
  });
  test("that nobody knows is anywhere", () => {
    expect(["/home/me/app/papers/a", "/data/x/shop/papers/a"].filter((text) => !at()(text))).toEqual([]);
  });
});

describe("what a command names in the folder to which it went", () => {
  test.each<{ path: string; yes: readonly string[]; no: readonly string[] }>([
    {
      path: "/srv/secrets/**",
      yes: [
        "cd /srv && cat secrets/key",
        "cd /srv; ls secrets",
        "cd '/srv' && cat ./secrets/key",
        'cd "/srv"\ncat secrets/key | wc',
        JSON.stringify({ command: "cd /srv\nsed -n 1p secrets/key" }),
        "cd / && cd srv && cat secrets/key",
        "cd /srv/app && cat ../secrets/key",
        "cd /srv/app && cd .. && cat secrets/key",
        "(cd /srv; cat secrets/key)",
        "pushd /srv && cat secrets/key && popd",
        "git -C /srv show HEAD:x secrets/key",
        "make -C /srv FILE=secrets/key",
        "Set-Location -Path /srv; gc secrets/key",
        "true && cd -- /srv && cp secrets/key x",
        "cd /srv && cd secrets",
        "cd /srv; pushd secrets",
        "cd /srv\ncd secrets\ncat key",
        "CD /srv && type secrets\\key",
        "tar -C/srv -xf a.tar secrets/key",
        "docker run -w /srv image cat secrets/key",
        "docker exec --workdir /srv image cat secrets/key",
        "cd /srv && make -C app all && cat secrets/key",
        "cd /srv && (cd app && ls) && cat secrets/key",
        "cd /srv && pushd app && popd && cat secrets/key",
        "cd /srv && git -c a=b show secrets/key",
        'cd /srv && git commit -m "a message" secrets',
        'cd /srv && bash -c "cat secrets/key"',
        "bash -c 'cd /srv && cat secrets/key'",
        '{"command":"cd /srv && cat \\"secrets/key\\""}',
        "cd /srv\nls\n\ncat secrets/key",
        "Run `cd /srv && cat secrets/key`",
        "cd /srv && cat `which x` secrets/key",
      ],
      no: [
        "cd /var && cat secrets/key",
        "cat secrets/key",
        "cd /srv && cat app/secrets/key",
        "abcd /srv secrets/key",
        "cd /srv && ls\nthe secrets are out",
        "Run `cd /srv && ls`. Then keep the secrets",
        "`cd /srv`, then `cd app`: your secrets",
        "cd /srv && git commit -m 'no secrets in logs'",
        'cd /srv && git commit -m "drop secrets" -m more',
        'bash -c "cd /srv && make" for secrets',
      ],
    },
    {
      path: "~/.ssh/*",
      yes: [
        "cd ~/.ssh && cat id_rsa",
        "cd ~/.ssh\ncat id_rsa",
        "cd && cat .ssh/id_rsa",
        "cd; cat .ssh/id_rsa",
        "cd ~; cd .ssh",
        "cd ~ada && cat .ssh/id_rsa",
        "cd $HOME && cat .ssh/id_rsa",
        "cd %USERPROFILE% && type .ssh\\id_rsa",
        "cd $env:USERPROFILE; gc .ssh/id_rsa",
        "cd C:\\Users\\Ada && type .ssh\\id_rsa",
        "cd /mnt/c/Users/Ada && cat .ssh/id_rsa",
        "cd /root && cat .ssh/id_rsa",
        "cd /home/you/app && cat ../.ssh/id_rsa",
      ],
      no: ["cd ~/app && cat id_rsa"],
    },
    { path: ".ssh/*", yes: ["cd ~/.ssh && cat id_rsa", "cd .ssh; cat config"], no: ["cd ssh && cat id_rsa"] },
    {
      path: "~/papers/**",
      yes: ["cd /home/me && cat papers/a", "cd /home/you && cat papers/a"],
      no: [
        "cd /home/me/app && cat papers/a",
        "cd /foo/bar && cat papers/a",
        "cd /srv/project && git commit -m 'make papers public'",
        "cd /Users/name/My papers",
      ],
    },
    {
      path: "app/secrets/**",
      yes: ["cd app && cat secrets/key"],
      no: ["Run `cd app && npm install`. Then keep your secrets out of the repository."],
    },
    { path: "/srv/keys.txt", yes: ["cd /srv\ncat keys.txt"], no: ["cd /srv\nthe keys, and a txt"] },
    {
      path: "C:/keys/*",
      yes: ["cd C:\\ && type keys\\a", "cd /d C:\\keys && type a"],
      no: ["cd D:\\ && type keys\\a"],
    },
    { path: "secrets/**", yes: ["cd secrets && cat a"], no: ["cd /srv && git commit -m 'rotate secrets'"] },
  ])("$path", ({ path, yes, no }) => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path }] }), "/home/me");
    expect(yes.filter((text) => one.find(text) === undefined)).toEqual([]);
    expect(no.filter((text) => one.find(text) !== undefined)).toEqual([]);
  });
});
