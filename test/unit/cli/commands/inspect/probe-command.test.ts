import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join, relative } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { parse } from "yaml";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Lock } from "../../../../../generated/types/lock.d.ts";
import { checkTemplates } from "../../../../../src/cli/start/prepare-run.ts";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { probeCommand } from "../../../../../src/cli/commands/inspect/probe.ts";
import type { Problem } from "../../../../../src/diagnostics/problem.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";
import { readCases } from "../../../../support/read-cases.ts";
import { serveLocally } from "../../../../support/serve-locally.ts";

const cases = readCases(import.meta.url);

const FILE = cases("file") as string;
/** Prints the day in front, and takes no system message. */
const TEMPLATE =
  "{{ strftime_now('%d %b') }}\n{{ tools | tojson if tools }}\n{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system') }}{% endif %}" +
  "{{ m.role }}: {{ m.content }}{% for c in m.tool_calls or [] %}{{ c | tojson }}{% endfor %}\n{% endfor %}";

let home: string;
let context: CliContext;
let put: CliHome["put"];
let reported: CliHome["reported"];
beforeEach(() => {
  ({ home, context, put, reported } = cliHome());
  put("mallex.yaml", FILE);
  for (const name of ["tokenizer.json", "tokenizer_config.json"])
    cpSync(new URL(`../../../../../demo/model/${name}`, import.meta.url), join(home, "model", name));
  put("model/chat_template.jinja", TEMPLATE);
});

const lockText = (): string => readFileSync(join(home, "mallex.lock"), "utf8");

test("what a server that is busy gave no answer to is not in the lock, and that is said", async () => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if ((await textOf(request)).includes('"tools"')) response.writeHead(503).end();
    else if (request.method === "GET") response.end('{"data":[{"id":"m"}]}');
    else response.end('data: {"choices":[],"usage":{}}\n\ndata: [DONE]\n\n');
  };
  const { origin, close } = await serveLocally((request, response) => void answer(request, response));
  onTestFinished(close);
  const file = context.paths.userFile;
  put(
    relative(home, file),
    `version: 1\nbackends: { far: { kind: openai, url: "${origin}/v1" } }\nprofiles: { main: { backend: far, model: m, window: 8192 } }\n`,
  );
  const { problems } = await probeCommand({ ...context, config: file }, { write: true });
  expect(problems).toEqual([]);
  expect(reported).toContain(
    `main: ${origin}/v1 gave no clear answer on tools, which is left out; ask again when it is idle`,
  );
  const lock = parse(readFileSync(join(dirname(file), "mallex.lock"), "utf8")) as Lock;
  expect(lock.servers?.["main"]).toEqual({
    model: "m",
    usage: true,
    reasoning: false,
    templateArguments: true,
    cachedTokens: false,
  });
});

describe("`mallex probe --write`", () => {
  test("writes the policy that the template wants, and the plan has it from then on", async () => {
    const before = await compileFile(context);
    expect(before.plan?.profiles["coder"]).not.toHaveProperty("policy");
    expect(before.budgets).toMatchObject([{ from: "estimated" }]);

    const { text, problems } = await probeCommand(context, { write: true });
    expect(problems).toEqual([]);
    expect(text).toMatch(/✓ +system: user, date: fixed/);
    expect(parse(lockText())).toMatchObject({
      version: 1,
      models: { "./model": { policy: { system: "user", date: "fixed", dialect: "native" } } },
    });

    const after = await compileFile(context);
    expect(after.problems).toEqual([]);
    expect(after.plan?.profiles["coder"]).toMatchObject({ policy: { system: "user", date: "fixed" } });
    expect(after.plan?.hash).not.toBe(before.plan?.hash);
    expect(after.budgets).toMatchObject([{ from: "measured", profile: "coder", tiers: ["low", "high"] }]);
    expect(after.texts.has("mallex.lock")).toBe(true);
  });

  test("finds that a template shows no tools: they become text, and a profile that stays with it is told", async () => {
    put("model/chat_template.jinja", TEMPLATE.replace("{{ tools | tojson if tools }}\n", ""));
    const { text } = await probeCommand(context, { write: true });
    expect(text).toMatch(/^ +✗ +system: user +shows no tools$/m);
    expect(parse(lockText())).toMatchObject({
      models: { "./model": { policy: { dialect: "tagged" }, hides: { "native user fold live": ["tools"] } } },
    });
    expect((await compileFile(context)).problems).toEqual([]);
    put("mallex.yaml", FILE.replace("size: small", "size: small, dialect: native"));
    expect((await compileFile(context)).problems).toMatchObject(cases("findsTemplateShowsTools") as object);
  });

  test("of a profile with the client's prompt says that its tools stay hidden, until it has another size and is probed again", async () => {
    put("model/chat_template.jinja", "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}");
    put("mallex.yaml", FILE.replace("window: 8192, output: 1024, size: small", "window: 65536, size: large"));
    await probeCommand(context, { write: true });
    const told = {
      code: "MX3136",
      message: expect.stringMatching(/shows no tools and drops earlier calls$/),
    };
    expect((await compileFile(context)).problems).toMatchObject([told]);
    put("mallex.yaml", FILE);
    expect((await compileFile(context)).problems).toMatchObject([told]);
    await probeCommand(context, { write: true });
    const { problems, plan } = await compileFile(context);
    expect(problems).toEqual([]);
    expect(plan?.profiles["coder"]?.dialect).toBe("tagged");
  });

  test("of two profiles of a model keeps what the one with tools is not shown", async () => {
    put("model/chat_template.jinja", "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}");
    const bare = "  bare: { backend: local, model: ./model, window: 8192, output: 1024, size: tiny }\n";
    put(
      "mallex.yaml",
      `${FILE}${bare}tiers:\n  - { id: low, profiles: [bare] }\n  - { id: high, profiles: [coder] }\n`,
    );
    await probeCommand(context, { write: true });
    expect(parse(lockText())).toMatchObject({ models: { "./model": { policy: { dialect: "tagged" } } } });
    expect((await compileFile(context)).problems).toEqual([]);
  });

  test("writes the same bytes again, wherever the folder lies, and no place of this machine", async () => {
    await probeCommand(context, { write: true });
    const first = lockText();
    await probeCommand(context, { write: true });
    expect(lockText()).toBe(first);
    expect(first).not.toContain(home);
    expect(readdirSync(home).filter((name) => name.includes("lock"))).toEqual(["mallex.lock"]);
  });

  test("keeps the same of a model, whichever of its profiles is named", async () => {
    const other = "backends:\n  other: { kind: openai, url: http://127.0.0.1:8080/v1 }\n";
    const far =
      "  far: { backend: other, model: ./model, tokenizer: ./model, window: 8192, output: 1024, size: small }\n";
    put(
      "mallex.yaml",
      `${FILE}${far}${other}tiers:\n  - { id: low, profiles: [far] }\n  - { id: high, profiles: [coder] }\n`,
    );
    await probeCommand(context, { write: true });
    const all = lockText();
    expect(all).toContain("date: fixed");
    for (const what of ["far", "coder"]) {
      const { text, problems } = await probeCommand(context, { what, write: true });
      expect(problems).toEqual([]);
      expect(text).toMatch(/^far [^]*^coder /m);
      expect(lockText()).toBe(all);
    }
  });

  test("makes an error of a window that is measured to be too small, that was only a warning while its head was an estimate", async () => {
    const tight = FILE.replace("window: 8192, output: 1024", "window: 1400, output: 1100");
    put("mallex.yaml", tight);
    const before = await compileFile(context);
    expect(before.problems).toMatchObject([{ code: "MX3080", severity: "warning" }]);
    expect(before.plan).toBeDefined();
    await probeCommand(context, { write: true });
    const after = await compileFile(context);
    expect(after.problems).toMatchObject([{ code: "MX3080", severity: "error" }]);
  });

  test("forgets models that no profile names, and keeps those that are only not here", async () => {
    await probeCommand(context, { write: true });
    put("mallex.lock", lockText().replace("models:\n", `models:\n${entryOf("gone/model")}${entryOf("far/model")}`));
    put(
      "mallex.yaml",
      `${FILE}  far: { backend: local, model: far/model, window: 8192, size: small }\ntiers:\n  - { id: low, profiles: [coder] }\n  - { id: high, profiles: [far] }\n`,
    );
    const { problems } = await probeCommand(context, { write: true });
    expect(problems).toMatchObject([{ code: "MX7530", severity: "warning" }]);
    const { models } = parse(lockText()) as { models: object };
    expect(Object.keys(models)).toEqual(["./model", "far/model"]);
  });

  test("judges a policy set by hand by the template alone", async () => {
    put("mallex.yaml", FILE.replace("size: small", "size: small, policy: { date: live }"));
    await probeCommand(context, { write: true });
    const { problems, plan } = await compileFile(context);
    expect(plan?.profiles["coder"]?.policy).toEqual({ system: "user" });
    expect(problems).toMatchObject([{ code: "MX3083", at: { line: 4, column: expect.any(Number) } }]);
    expect(problems[0]?.message).toMatch(
      /with `date: live`, the model can reuse \d+ % of a prompt, and with `date: fixed`, 100 %/,
    );
  });
});

function entryOf(model: string): string {
  return `  ${model}:\n    { heads: {}, policy: { arguments: object, date: live, dialect: native, midSystem: fold, system: message }, stable: {}, template: 0123456789abcdef }\n`;
}

async function refusal(flags: { what?: string; write?: boolean }): Promise<Problem | undefined> {
  return probeCommand(context, flags).then(
    () => undefined,
    (error: { problem: Problem }) => error.problem,
  );
}

test("the table shows the usual policy, each change, the choice, and why others are none", async () => {
  const { text } = await probeCommand(context, {});
  expect(text?.split("\n")).toEqual(cases("tableShowsUsualPolicy"));
});

describe("a profile", () => {
  test.each([
    { title: "can't be parsed", template: "{% if %}{% endif %}" },
    { title: "is cut off", template: "{% for m in messages %}" },
  ])("whose template $title", async ({ template }) => {
    put("model/chat_template.jinja", template);
    await expect(refusal({})).resolves.toMatchObject({ code: "MX7532" });
  });

  test("whose template mallex can't render gets no entry in the lock", async () => {
    put("model/chat_template.jinja", "{{ messages | no_such_filter }}");
    const { text, problems } = await probeCommand(context, { write: true });
    expect(problems).toEqual([]);
    expect(text).toContain("no policy is chosen");
    expect(lockText()).not.toContain("models");
  });

  test("whose template prints nothing keeps nothing", async () => {
    put("model/chat_template.jinja", "{# nothing #}");
    const { text } = await probeCommand(context, {});
    expect(text).not.toContain("NaN");
  });

  test("whose model is not on this machine", async () => {
    put("mallex.yaml", FILE.replace("./model", "acme/coder-4B"));
    const { problems } = await probeCommand(context, { what: "coder", write: true });
    expect(problems).toMatchObject([{ code: "MX7530", severity: "error" }]);
    expect(readdirSync(home)).not.toContain("mallex.lock");
  });

  test("whose model has no chat template", async () => {
    rmSync(join(home, "model/chat_template.jinja"));
    put("model/tokenizer_config.json", "{}");
    expect((await probeCommand(context, {})).problems).toMatchObject([{ code: "MX7531", severity: "error" }]);
  });

  test.each(["toString", "constructor", "__proto__"])("called %s is not there", async (what) => {
    await expect(refusal({ what })).resolves.toMatchObject({ code: "MX7507" });
  });
});

describe("before a run", () => {
  const warnings = async (): Promise<Problem[]> => {
    const { plan, ...compiled } = await compileFile(context);
    if (plan === undefined) throw new Error("it does not compile");
    return checkTemplates({ ...compiled, plan }, context);
  };

  test("a template that is still the probed one, and one that nobody probed, are no matter", async () => {
    expect(await warnings()).toEqual([]);
    await probeCommand(context, { write: true });
    expect(await warnings()).toEqual([]);
  });

  test.each(cases("templateNobodyProbedNever") as { title: string; size: string; shows: string; want: string }[])(
    "a template that nobody probed and that never names $title is told",
    async ({ size, shows, want }) => {
      put("model/chat_template.jinja", `{% for m in messages %}{{ m.content }}${shows}{% endfor %}`);
      put("mallex.yaml", `${FILE.replace("small", size)}sizes: { large: { budget: { head: 500 } } }\n`);
      expect(await warnings()).toMatchObject([
        { code: "MX7535", message: expect.stringMatching(new RegExp(`${want}$`)) },
      ]);
    },
  );

  test.each([
    { title: "has no tools", profile: "size: tiny" },
    { title: "has them as text", profile: "size: small, dialect: tagged" },
  ])("that is no matter where a model $title", async ({ profile }) => {
    put("model/chat_template.jinja", "{% for m in messages %}{{ m.content }}{% endfor %}");
    put("mallex.yaml", FILE.replace("size: small", profile));
    expect(await warnings()).toEqual([]);
  });

  test("another template is told", async () => {
    await probeCommand(context, { write: true });
    put("model/chat_template.jinja", `${TEMPLATE} `);
    expect(await warnings()).toMatchObject([{ code: "MX7533", severity: "warning" }]);
  });
});
