import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { places } from "../../src/terms/places.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, type RunOptions } from "../support/run-mallex.ts";

let project: Project;
let options: RunOptions;

beforeEach(() => {
  project = createProject();
  project.git("init", "-q");
  // A home with nothing in it: none of these commands may need more.
  options = { project, home: { places: places({}, project.home), client: "/none/claude" } };
});
afterEach(() => project.remove());

const run = async (...args: string[]): ReturnType<typeof mallex> => mallex(args, options);
const file = (name: string): string => join(project.folder, name);

describe("a wrong command line ends with 2 and says what was meant", () => {
  test.each([
    { given: ["comple"], says: "Did you mean compile?" },
    { given: ["compile", "--chekc"], says: "Did you mean --check?" },
    { given: ["run", "--shiped"], says: "Did you mean --shipped?" },
    { given: ["--yess"], says: "Did you mean --yes?" },
    { given: ["status", "all"], says: "too many arguments" },
    { given: ["--config"], says: "argument missing" },
  ])("mallex $given", async ({ given, says }) => {
    const { code, stdout, stderr } = await run(...given);
    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("with --json it is one object on standard output, too", async () => {
    const { code, stdout, stderr } = await run("--json", "comple");
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, command: "comple", problems: [{ code: "MX7507" }] });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  });
});

describe("help and version", () => {
  test("--help has examples and exit codes, on standard output", async () => {
    const { code, stdout } = await run("--help");
    expect(stdout).toMatch(/Examples:\n {2}mallex/);
    expect(stdout).toMatch(/Exit codes:\n {2}0/);
    expect(code).toBe(0);
  });

  test.each(["run", "serve", "init", "compile", "config", "trust", "env", "status", "stop"])(
    "%s --help has an example",
    async (command) => {
      const { code, stdout } = await run(command, "--help");
      expect(stdout).toMatch(/Examples:\n {2}\S/);
      expect(code).toBe(0);
    },
  );

  test("--version is that of the package", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("init, compile, and what they leave", () => {
  test("a new file compiles, is left alone by git, and is never written over", async () => {
    expect(await run("init")).toMatchObject({ code: 0, stdout: expect.stringContaining("mallex run") });
    const text = readFileSync(file("mallex.yaml"), "utf8");
    expect(text.trimEnd().split("\n")).toHaveLength(10);
    expect(readFileSync(file(".gitignore"), "utf8")).toBe("/generated/plan/\n/mallex.local.yaml\n");

    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
    expect(() => statSync(file("generated"))).toThrow("ENOENT");
    expect(await run("compile")).toMatchObject({ code: 0, stderr: "" });
    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
    appendFileSync(file("mallex.yaml"), "    output: 512\n");
    expect(await run("compile", "--check")).toMatchObject({ code: 1, stdout: expect.stringContaining("differs: ") });

    expect(await run("init")).toMatchObject({ code: 2, stderr: expect.stringContaining("MX7505") });
    expect(await run("init", "--force", "--model", "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit")).toMatchObject({
      code: 0,
    });
    expect(readFileSync(file("mallex.yaml"), "utf8")).toContain(
      "model: mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit",
    );
    expect(readFileSync(file(".gitignore"), "utf8")).toBe("/generated/plan/\n/mallex.local.yaml\n");
  });

  test("a wrong file is 78, with every problem and its place", async () => {
    writeFileSync(
      file("mallex.yaml"),
      "version: 1\nprofiles:\n  a: { backend: locl, model: x }\nextends: [mallex:claude-cod]\n",
    );
    const { code, stdout, stderr } = await run("compile");
    expect({ code, stdout }).toEqual({ code: 78, stdout: "" });
    expect(stderr).toContain("mallex.yaml:4:");
    expect(stderr).toContain("^");
    const json = await run("compile", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      command: "compile",
      problems: [{ at: { file: "mallex.yaml" } }],
    });
    expect(json.stderr).toBe("");
  });

  test("no file at all is 78 and names init", async () => {
    expect(await run("compile")).toMatchObject({ code: 78, stderr: expect.stringContaining("mallex init") });
  });

  test("a file further up is not taken", async () => {
    await run("init");
    mkdirSync(file("below"));
    const below = { ...options, project: { ...project, folder: file("below") } };
    expect(await mallex(["compile"], below)).toMatchObject({ code: 78, stderr: expect.stringContaining("MX7501") });
  });

  test("config prints what is inherited, and from where", async () => {
    await run("init");
    expect((await run("config")).stdout).toContain("ANTHROPIC_BASE_URL");
    expect((await run("config", "--origins")).stdout).toMatch(
      /^mallex\.yaml:9\t\/profiles\/main\/model\t"mallex\/smollm2-135m"$/m,
    );
  });
});

describe("machine powers need trust", () => {
  const powerful = "backends:\n  far: { kind: openai, url: https://models.test/v1, key: { env: FAR_KEY } }\n";

  test("a file of somebody else's runs only after mallex trust, and other powers ask again", async () => {
    await run("init");
    appendFileSync(file("mallex.yaml"), powerful);
    const refused = await run("serve");
    expect(refused).toMatchObject({ code: 78, stdout: "", stderr: expect.stringContaining("MX6201") });
    expect(refused.stderr).toContain("mallex.yaml:12");
    expect(refused.stderr).toContain("mallex trust");

    const trusted = await run("trust");
    expect(trusted).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/mallex\.yaml:12:\d+ {2}backends\.far\.url: "https:\/\/models\.test\/v1"/),
    });
    expect(statSync(join(project.home, ".mallex")).isDirectory()).toBe(true);
    // Trusted: what stops it now is the next thing, a client that isn't there.
    expect(await run("run", "--client", "/none/claude")).toMatchObject({
      code: 69,
      stderr: expect.stringContaining("MX7503"),
    });

    appendFileSync(file("mallex.yaml"), "filters:\n  - { id: mine, tag: x, do: drop }\n");
    expect(await run("run", "--client", "/none/claude")).toMatchObject({ code: 69 });
    writeFileSync(file("mallex.yaml"), readFileSync(file("mallex.yaml"), "utf8").replace("models.test", "evil.test"));
    expect(await run("run", "--client", "/none/claude")).toMatchObject({
      code: 78,
      stderr: expect.stringContaining("MX6201"),
    });
  });

  test("the shipped file uses none, so it runs at once", async () => {
    rmSync(file("mallex.yaml"), { force: true });
    const shipped = new URL("../../mallex.yaml", import.meta.url).pathname;
    expect((await run("--config", shipped, "trust")).stdout).toContain("nothing to trust");
  });
});

describe("where nothing runs", () => {
  test("status says so, env says what to do, stop is content", async () => {
    expect(await run("status")).toEqual({ code: 0, stdout: "nothing runs\n", stderr: "" });
    expect(await run("env")).toMatchObject({ code: 69, stdout: "", stderr: expect.stringContaining("mallex serve") });
    expect(await run("stop")).toMatchObject({ code: 0, stdout: "nothing runs\n" });
    expect(await run("stop", "run-00000000")).toMatchObject({ code: 69, stderr: expect.stringContaining("MX7506") });
  });

  test("a port that is none is said before anything starts", async () => {
    await run("init");
    expect(await mallex(["serve"], { ...options, env: { MALLEX_PORT: "http" } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("MALLEX_PORT"),
    });
  });
});
