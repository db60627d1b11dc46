import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coderModel, testLaunch, toolModel } from "../prepare.ts";
import { fiveSteps, work } from "../support/five-steps.ts";
import { npmSdk } from "../support/npm-sdk.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";

const sdk = npmSdk();

/** With a template that it knows no calls by, the server leaves them in the text. */
describe.each([
  { name: "JSON that it reads", dialect: "native", model: toolModel, template: "chat_template.jinja" },
  { name: "JSON in the text", dialect: "tagged", model: toolModel, template: "text_template.jinja" },
  { name: "tags that it reads", dialect: "native", model: coderModel, template: "chat_template.jinja" },
  { name: "tags in the text", dialect: "qwenCoder", model: coderModel, template: "text_template.jinja" },
])("a real mlx_lm.server, $name", ({ dialect, model: folder, template }) => {
  let home: string;
  let model: ModelServer;
  let server: TestServer;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "mallex-dialects-"));
    const chatTemplate = readFileSync(join(folder, template), "utf8");
    model = await startModelServer({
      launch: testLaunch({ model: folder, chatTemplate }),
      logFile: join(home, "mlx.log"),
    });
    const program = await writtenProgram({ "mallex.yaml": rules(dialect) });
    server = await startTestServer({ upstream: `${model.url}/v1`, key: model.nonce, program });
  });

  afterAll(async () => {
    await server?.close(0);
    await model?.stop();
    rmSync(home, { recursive: true });
  });

  test.each([
    { file: "notes.txt", command: "git status", isStreamed: true },
    { file: "notes.txt", command: "git status", isStreamed: false },
    { file: "main.py", command: "ls -la", isStreamed: true },
    { file: "report.md", command: "df -h", isStreamed: false },
  ])(
    "its five steps reach the client: $file, $command, streamed $isStreamed",
    async ({ file, command, isStreamed }) => {
      const steps = await work(`Improve ${file} and run ${command}.`, {
        sdk,
        url: server.url,
        token: TOKEN,
        isStreamed,
      });
      expect(steps).toEqual(fiveSteps(file, command));
      expect(server.lines.filter(({ level }) => level !== "info")).toEqual([]);
    },
  );
});

function rules(dialect: string): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code]",
    `profiles: { worker: { backend: local, model: some/model, window: 32768, output: 256, size: small, dialect: ${dialect} } }`,
    "",
  ].join("\n");
}
