import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { groupOf } from "../support/processes.ts";

/** A mallex in small, which can be killed: it runs a tool that starts a helper, and says the tool's number. */
const PARENT = `
  import { runTool } from "./dist/parts/run-tool.js";
  const argv = ["/bin/sh", "-c", "echo $$; sleep 600 & sleep 600; :"];
  await runTool({ argv, cwd: process.argv[1], env: { PATH: process.env.PATH }, onLine: (line) => console.log(line) });
`;

test("SIGKILL of mallex ends the tools that it installs with, and their helpers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mallex contract "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const parent = spawn(process.execPath, ["--input-type=module", "-e", PARENT, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void parent.kill("SIGKILL"));
  let said = "";
  parent.stdout.on("data", (bytes: Buffer) => void (said += bytes.toString()));
  await expect.poll(() => said, { timeout: 120_000 }).toMatch(/^\d+\n$/);
  const tool = Number(said);
  onTestFinished(() => {
    for (const pid of groupOf(tool)) process.kill(pid, "SIGKILL");
  });
  await expect.poll(() => groupOf(tool).length, { timeout: 120_000 }).toBe(3);
  parent.kill("SIGKILL");
  await expect.poll(() => groupOf(tool), { timeout: 120_000 }).toEqual([]);
});
