import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { explainTurn } from "../../src/inspect/explain/explain-turn.ts";
import { runTest } from "../../src/inspect/test/run-test.ts";
import { digest } from "../support/digest.ts";
import { programFrom, ROOT } from "../support/shipped-program.ts";

// A change that is meant to change nothing shows it here: a line that differs names the request. `-u` takes the new ones over.
test("explanations and prompts of the packs' tests are as they were", async () => {
  const compiled = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT, tests: "all" });
  const { tests, config } = compiled;
  const program = await programFrom(compiled);
  const lines = await Promise.all(
    tests.map(async (one) => {
      const { input, prepared, program: given } = runTest(one, { program, config });
      // The plan's hash is that of every rule, also of those that this request never meets.
      const { plan: _, ...explanation } = await explainTurn(given, {
        from: "a test",
        request: input.request,
        origins: config,
      });
      const prompt = prepared.kind === "ask" ? digest(JSON.stringify(prepared.prompt)) : prepared.kind;
      return `${one.name}: explanation ${digest(JSON.stringify(explanation))}, prompt ${prompt}`;
    }),
  );
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/turns.txt");
});
