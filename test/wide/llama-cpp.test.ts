import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { writeCalls } from "../../src/tool-calls/dialects/format-calls.ts";
import { coderModel, setup, toolModel } from "../prepare.ts";
import { fiveSteps, work, type Step, type Work } from "../support/five-steps.ts";
import { npmSdk } from "../support/npm-sdk.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { startLlama, toGguf, type Llama, type LlamaWish } from "../support/start-llama.ts";
import { startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";

const sdk = npmSdk();
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
/** These show llama.cpp all of a talk, so that it finds out how calls are written, and parses them. */
const known = (name: string): string => readFileSync(new URL(`../fixtures/llama-cpp/${name}`, import.meta.url), "utf8");

const { dialects } = parse(readFileSync(new URL("../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly dialects: object;
};
const DIALECTS = Object.keys(dialects);

const COMMAND = "git log -1 --format='%h — \"ü\"'";
const CALL = { id: "call-1", name: "bash", input: { command: COMMAND } };

let scratch: string;
const files: Record<string, string> = {};
const running: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  await setup();
  scratch = mkdtempSync(join(tmpdir(), "mallex-llama-"));
  for (const [name, folder] of Object.entries({ tool: toolModel, coder: coderModel })) {
    files[name] = join(scratch, `${name}.gguf`);
    await toGguf(folder, files[name]);
  }
});

afterEach(async () => {
  for (const stop of running.splice(0).toReversed()) await stop();
});

afterAll(() => rmSync(scratch, { recursive: true }));

interface Started {
  readonly llama: Llama;
  readonly server: TestServer;
}

/** mallex with one profile in front of a server of llama.cpp. */
async function start(wish: LlamaWish, dialect: string, key?: string): Promise<Started> {
  const llama = await startLlama(wish);
  running.push(() => llama.stop());
  const program = await writtenProgram({ "mallex.yaml": rules(llama, dialect) });
  const server = await startTestServer({ upstream: `${llama.url}/v1`, key: key ?? llama.key, program });
  running.push(() => server.close(0));
  return { llama, server };
}

function rules({ url }: Pick<Llama, "url">, dialect: string): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code]",
    `backends: { llama: { kind: openai, url: "${url}/v1" } }`,
    `profiles: { worker: { backend: llama, model: some-model, window: 65536, output: 256, size: small, dialect: ${dialect}, sampling: { temperature: 0 } } }`,
    "",
  ].join("\n");
}

describe("a real server of llama.cpp", () => {
  test.each([
    { name: "JSON that it parses", model: "tool", template: known("json_template.jinja"), dialect: "native" },
    { name: "tags that it parses", model: "coder", template: known("coder_template.jinja"), dialect: "native" },
    { name: "JSON in its text", model: "tool", template: read(toolModel, "text_template.jinja"), dialect: "tagged" },
    {
      name: "tags in its text",
      model: "coder",
      template: read(coderModel, "text_template.jinja"),
      dialect: "qwenCoder",
    },
  ])("does five steps, $name", async ({ model, template, dialect }) => {
    const { server } = await start({ file: files[model] ?? "", template }, dialect);
    for (const isStreamed of [true, false])
      expect(await ask(server, { isStreamed })).toEqual(fiveSteps("notes.txt", "git status"));
    expect(server.lines.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test.each(DIALECTS)("writes a call as %s has it, held by a grammar, and the client sees it", async (dialect) => {
    const { plan } = await writtenProgram({ "mallex.yaml": rules({ url: "http://127.0.0.1:9" }, dialect) });
    const form = plan.dialects[dialect];
    if (form === undefined) throw new Error(`no ${dialect} in the plan`);
    const text = writeCalls(form, [CALL]);
    const template = read(toolModel, "text_template.jinja");
    const { server } = await start({ file: files["tool"] ?? "", template, grammar: literally(text) }, dialect);
    for (const isStreamed of [true, false]) {
      const [step] = await ask(server, { isStreamed, most: 1 });
      expect(step).toEqual({ stop: "tool_use", blocks: [{ type: "tool_use", name: "Bash", input: CALL.input }] });
    }
  });

  test.each([
    { name: "that it parses", template: known("json_template.jinja"), dialect: "native" },
    { name: "in its text", template: read(toolModel, "text_template.jinja"), dialect: "tagged" },
  ])("a call $name, cut by the length of the answer, is not carried out", async ({ template, dialect }) => {
    const { server } = await start({ file: files["tool"] ?? "", template }, dialect);
    for (const isStreamed of [true, false]) {
      const [step] = await ask(server, { isStreamed, fields: { max_tokens: 12 }, most: 1 });
      expect(step).toMatchObject({ stop: "max_tokens" });
      expect(step?.blocks.map(({ type }) => type)).toEqual(["text"]);
    }
  });
});

describe("what a real server of llama.cpp refuses", () => {
  test.each([
    {
      name: "a wrong key",
      key: "of another",
      words: "Improve notes.txt.",
      wanted: /^401 authentication_error .*Invalid API Key/,
    },
    {
      name: "a prompt beyond its context",
      words: "draft ".repeat(9000),
      wanted: /^400 invalid_request_error prompt is too long: 90\d\d tokens > 8192 maximum$/,
    },
    {
      name: "what its template refuses",
      template:
        "{% if 'quota' in messages[-1].content %}{{ raise_exception('no such talk') }}{% endif %}{{ messages[-1].content }}",
      words: "quota",
      wanted: /^400 invalid_request_error .*no such talk/,
    },
  ])("is told to the client: $name", async ({ key, template = "{{ messages[-1].content }}", words, wanted }) => {
    const { server } = await start({ file: files["tool"] ?? "", template }, "native", key);
    const params = { model: "worker", max_tokens: 9, messages: [{ role: "user", content: words }] };
    const { error } = await sdk.ask({ do: "create", url: server.url, token: TOKEN, params });
    expect(`${error?.status} ${error?.type} ${error?.message}`).toMatch(wanted);
  });
});

/** The tool model's task. */
function ask(server: TestServer, how: Pick<Work, "isStreamed" | "fields" | "most">): Promise<Step[]> {
  return work("Improve notes.txt and run git status.", { sdk, url: server.url, token: TOKEN, ...how });
}

/** A grammar of one sentence. */
function literally(text: string): string {
  return `root ::= ${JSON.stringify(text)}`;
}
