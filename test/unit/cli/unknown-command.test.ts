import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { packageRoot } from "../../../src/cli/context.ts";
import { unknownCommand } from "../../../src/cli/unknown-command.ts";
import { places } from "../../../src/terms/places.ts";

test("without a recording it says how to make one", async () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-unknown-")));
  onTestFinished(() => rmSync(home, { recursive: true }));
  writeFileSync(
    join(home, "mallex.yaml"),
    "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n",
  );
  const context = { cwd: home, homeDir: home, places: places({}, home), packageRoot: packageRoot() };
  await expect(unknownCommand(context as never, [])).rejects.toMatchObject({
    problem: { code: "MX7518", hint: expect.stringContaining("mallex record") },
  });
});
