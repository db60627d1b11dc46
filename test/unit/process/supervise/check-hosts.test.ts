import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { checkHosts } from "../../../../src/process/supervise/lease-server.ts";
import type { RemoteHosts } from "../../../../src/process/supervise/launch-plan.ts";

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "mallex ssh "));
  // `up` runs the command here, and every other name is refused as ssh refuses it.
  const script = `#!/bin/sh
case " $* " in *" -- up "*) for last; do :; done; exec /bin/sh -c "$last" ;; esac
echo "warning: first" >&2
echo "kim@down: Permission denied (publickey)." >&2
exit 255
`;
  writeFileSync(join(home, "ssh"), script);
  chmodSync(join(home, "ssh"), 0o755);
});

afterAll(() => rmSync(home, { recursive: true }));

async function problemOf(remote: Partial<RemoteHosts>, path = home): Promise<string> {
  const checked = checkHosts(
    { own: "127.0.0.1", hosts: ["up"], paths: [join(home, "ssh")], ...remote },
    { env: { PATH: path } },
    new AbortController().signal,
  );
  return checked.then(
    () => "none",
    (error: unknown) =>
      error instanceof MallexError
        ? `${error.problem.code}: ${error.problem.message}\n${error.problem.hint}`
        : String(error),
  );
}

test("hosts that ssh reaches and that have everything are ready", async () => {
  expect(await problemOf({ hosts: ["up", "up"] })).toBe("none");
});

test("MX7600: a host that ssh doesn't reach is named, with the last words of ssh and what to try", async () => {
  expect(await problemOf({ hosts: ["up", "down"] })).toBe(
    "MX7600: the cluster can't be started: ssh does not reach down: kim@down: Permission denied (publickey).\ntry `ssh -o BatchMode=yes down true` in a terminal: it must end without a question",
  );
});

test("MX7600: a host without the model is named", async () => {
  expect(await problemOf({ paths: [join(home, "ssh"), "/no/model's"] })).toMatch(
    /^MX7600: .*: up lacks .* or \/no\/model's/,
  );
});

test("MX7600: without an ssh on the PATH nothing is reached", async () => {
  expect(await problemOf({}, "/nowhere")).toContain("there is no ssh on the PATH");
});

test("MX7601: the first host must be this machine", async () => {
  expect(await problemOf({ own: "192.0.2.1" })).toMatch(
    /^MX7601: .* its first host is 192\.0\.2\.1, and this machine has .*127\.0\.0\.1/,
  );
});
