import { describe, expect, test } from "vitest";
import { lastOutputLines, type ToolEnd } from "../../../../src/process/fetch/run-fetch-tool.ts";
import { toGitProblem } from "../../../../src/process/fetch/run-git.ts";
import { toNpmProblem } from "../../../../src/process/fetch/run-npm.ts";

function badly(said: string): ToolEnd {
  return { how: "badly", output: Buffer.alloc(0), lastOutput: said, exitCode: 128 };
}

/** What real git says, and over which transport. */
const GIT: [said: string, code: string][] = [
  ["fatal: unable to access 'https://h/x/': Could not resolve host: h", "MX6130"],
  [
    "fatal: unable to access 'https://h/x/': Failed to connect to h port 443 after 3 ms: Couldn't connect to server",
    "MX6130",
  ],
  ["fatal: unable to access 'https://h/x/': SSL certificate problem: self-signed certificate", "MX6130"],
  ["fatal: unable to access 'https://h/x/': The requested URL returned error: 503", "MX6130"],
  ["error: RPC failed; curl 56 GnuTLS recv error\nfatal: early EOF", "MX6130"],
  [
    "ssh: Could not resolve hostname h: Name or service not known\nfatal: Could not read from remote repository.",
    "MX6130",
  ],
  ["ssh: connect to host h port 22: Connection refused\nfatal: Could not read from remote repository.", "MX6130"],
  ["fatal: unable to access 'https://h/x/': The requested URL returned error: 403", "MX6131"],
  ["remote: Repository not found.\nfatal: repository 'https://h/x/' not found", "MX6131"],
  ["fatal: could not read Username for 'https://h': terminal prompts disabled", "MX6131"],
  ["fatal: Authentication failed for 'https://h/x/'", "MX6131"],
  ["git@h: Permission denied (publickey).\nfatal: Could not read from remote repository.", "MX6131"],
  ["Host key verification failed.\nfatal: Could not read from remote repository.", "MX6131"],
  ["fatal: transport 'ext' not allowed", "MX6136"],
  [
    "xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun at: /Library/Developer/CommandLineTools/usr/bin/xcrun",
    "MX7110",
  ],
  ["xcode-select: note: No developer tools were found, requesting install.", "MX7110"],
  ["fatal: write error: No space left on device", "MX7107"],
];

const NPM: [said: string, code: string][] = [
  ["npm error code E404\nnpm error 404 Not Found - GET https://r/x", "MX6138"],
  ["npm error code ETARGET\nnpm error notarget No matching version found for x@^9.", "MX6138"],
  ["npm ERR! code E404", "MX6138"],
  ["npm error code E401\nnpm error Unable to authenticate", "MX6131"],
  ["npm error code E403", "MX6131"],
  ["npm error code ENOTFOUND\nnpm error network", "MX6130"],
  ["npm error code ECONNREFUSED", "MX6130"],
  ["npm error code E503", "MX6130"],
  ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "MX6130"],
  ["npm error code EINTEGRITY", "MX7108"],
  ["npm error code ENOSPC", "MX7107"],
  ["npm error code EUSAGE", "MX7111"],
];

describe("what git says", () => {
  test.each(GIT)("%j is %s", (said, code) => expect(toGitProblem(badly(said), "https://h/x").code).toBe(code));
  test("late is unreachable, endless is too large", () => {
    expect(toGitProblem({ ...badly(""), how: "late" }, "https://h/x")).toMatchObject({ code: "MX6130" });
    expect(toGitProblem({ ...badly(""), how: "flooding" }, "https://h/x")).toMatchObject({ code: "MX6134" });
  });
});

describe("what npm says", () => {
  test.each(NPM)("%j is %s", (said, code) => expect(toNpmProblem(badly(said), "@acme/rules@^1").code).toBe(code));
  test("what npm tells people who call it themselves is left out", () => {
    const advice = [
      "Note that you can also install from a tarball, folder, http url, or git url.",
      "A complete log of this run can be found in: /home/ann/.npm/_logs/1.log",
    ];
    const said = ["code E403", "403 Forbidden - GET https://r/x", ...advice]
      .map((line) => `npm error ${line}\n`)
      .join("");
    expect(toNpmProblem(badly(said), "x@1").message).toBe(
      "npm can't have x@1:\n  code E403\n  403 Forbidden - GET https://r/x",
    );
    expect(toNpmProblem(badly(said.replaceAll("403", "404")), "x@1").message).toBe("the registry has no x@1");
  });
  test("of its own code, too", () => {
    const said = `npm error code ECONNREFUSED
npm error syscall connect
npm error errno ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:1/semver failed, reason: connect ECONNREFUSED 127.0.0.1:1
npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/x.js:130:14)
npm error     at process.processTicksAndRejections (node:internal/process/task_queues:83:21) {
npm error   code: 'ECONNREFUSED',
npm error   port: 1,
npm error   type: 'system'
npm error }
npm error
npm error If you are behind a proxy, please make sure that the 'proxy' config is set properly.  See: 'npm help config'
`;
    expect(toNpmProblem(badly(said), "x@1").message).toBe(
      "the registry of x can't be reached:\n  code ECONNREFUSED\n  FetchError: request to http://127.0.0.1:1/semver failed, reason: connect ECONNREFUSED 127.0.0.1:1",
    );
  });
  test("a hint names the package without its version", () =>
    expect(toNpmProblem(badly("npm error code E404"), "@acme/rules@^1").hint).toContain(
      "`npm view @acme/rules versions`",
    ));
});

test("of what a tool says the end is shown: no login, nothing that moves the cursor, no line without end", () => {
  const said = Array.from({ length: 9 }, (_, index) => `line ${index + 1}`).join("\n");
  expect(lastOutputLines(said)).toBe("  line 4\n  line 5\n  line 6\n  line 7\n  line 8\n  line 9");
  expect(lastOutputLines("no 'https://me:secret@h/x'\rprogress\u001b[2J")).toBe(
    "  no 'https://h/x'\n  progress\ufffd[2J",
  );
  expect(lastOutputLines("x".repeat(400))).toBe(`  ${"x".repeat(300)}…`);
});
