import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { CLIENT_VERSION } from "../../src/process/artifacts/artifacts.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { clientAt } from "../support/clients.ts";
import { markedProject } from "../support/marked-project.ts";
import { openScreen } from "../support/recorded-client.ts";
import { mallex, serveMallex, type RunOptions } from "../support/run-mallex.ts";
import { chunk, DONE, startUpstream, streamHead, usageChunk } from "../support/scripted-upstream.ts";
import { skipUnless } from "../support/skip-unless.ts";

const inTmux = skipUnless(spawnSync("tmux", ["-V"]).status === 0, "needs tmux: a terminal");

inTmux("in auto mode the client asks its person for what nobody has checked, and runs nothing before", async () => {
  const marked = markedProject();
  const { project } = marked;
  const own = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex") }, project.home);
  mkdirSync(own.home, { mode: 0o700 });
  const options: RunOptions = { home: { places: own, client: "" }, project };
  const outside = join(project.folder, "outside.txt");
  const call = { name: "Bash", arguments: JSON.stringify({ command: `echo x > ${outside}`, description: "Write" }) };
  const upstream = await startUpstream((res) => {
    streamHead(res);
    res.write(chunk({ tool_calls: [{ index: 0, id: "call_1", type: "function", function: call }] }));
    res.end([chunk({}, "tool_calls"), usageChunk(100, 5), DONE].join(""));
  });
  project.write(
    "my-project/mallex.yaml",
    [
      "version: 1",
      "extends: [mallex:claude-code, mallex:models]",
      `backends: { scripted: { kind: openai, url: "${upstream.url}" } }`,
      "profiles: { it: { backend: scripted, model: it, window: 200000, output: 4096, size: large, dialect: native } }",
      "",
    ].join("\n"),
  );
  await mallex(["trust", "--yes"], options);
  const served = await serveMallex(options);
  const screen = openScreen({ client: await clientAt(CLIENT_VERSION), marked, url: served.url, token: served.token });
  try {
    await screen.say("write it", () => upstream.calls.length > 0);
    await screen.until(() => /Do you want to .*\?/.test(screen.shown()), "the question");
    expect(screen.shown()).toContain(outside);
    // The warning that covers the screen offers to leave the mode; the question about one action does not.
    expect(screen.shown()).not.toMatch(/shift\+Tab to leave/);
    expect(existsSync(outside)).toBe(false);
  } finally {
    await screen.close();
    await served.stop();
    await upstream.close();
    project.remove();
  }
});
