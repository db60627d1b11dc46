import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyFile } from "../support/key-file.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { coderModel, testLaunch, toolModel } from "../prepare.ts";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { callsMade, workWithClient } from "../support/work-with-client.ts";

/** What a person asks for, about which file, and what the model is to run on the way. */
const TASKS = [
  { task: "Improve notes.txt.", file: "notes.txt", command: "ls" },
  { task: "Polish report.md, and run git status.", file: "report.md", command: "git status" },
] as const;

const NEWEST = CLIENTS.at(-1) ?? "";

/** With a template that the server does not know calls by, they come back as text: nothing of that depends on the client. */
const DIALECTS = [
  { dialect: "native", weights: toolModel, template: "chat_template.jinja", tasks: TASKS.slice(1), releases: CLIENTS },
  {
    dialect: "tagged",
    weights: toolModel,
    template: "text_template.jinja",
    tasks: TASKS.slice(0, 1),
    releases: [NEWEST],
  },
  // the weaker model, which now and then leaves a step out of the longer task
  {
    dialect: "qwenCoder",
    weights: coderModel,
    template: "text_template.jinja",
    tasks: TASKS.slice(0, 1),
    releases: [NEWEST],
  },
];

describe.each(byDepth({ small: DIALECTS.slice(1, 2), full: DIALECTS }))(
  "a real model server, in the $dialect dialect",
  ({ dialect, weights, template, tasks, releases }) => {
    let project: Project;
    let home: PreparedHome;
    let model: ModelServer;
    let served: Served;

    beforeAll(async () => {
      project = createProject();
      home = preparedHome(project);
      const chatTemplate = readFileSync(join(weights, template), "utf8");
      const launch = testLaunch({ model: weights, chatTemplate });
      model = await startModelServer({ launch, logFile: join(project.home, "mlx.log") });
      project.git("init", "-q");
      project.write("my-project/mallex.yaml", config(model, keyFile(model, project), dialect));
      await mallex(["trust", "--yes"], { home, project });
      served = await serveMallex({ home, project });
    });

    afterAll(async () => {
      await served?.stop();
      await model?.stop();
      project?.remove();
    });

    test.each(releases.flatMap((release) => tasks.map((work) => ({ release, ...work }))))(
      "Claude Code $release reads, runs, edits, writes: $task",
      async ({ release, task, file, command }) => {
        project.git("clean", "-fdxq", "-e", "mallex.yaml");
        project.write(`my-project/${file}`, "This is a draft.\n");
        const { code, events } = await workWithClient(await clientAt(release), task, { home, project });
        const path = join(project.folder, file);
        const summary = join(project.folder, "summary.txt");
        expect(callsMade(events)).toMatchObject([
          { name: "Read", input: { file_path: expect.stringContaining(file) as string } },
          { name: "Bash", input: { command } },
          { name: "Edit", input: { old_string: "draft", new_string: "final" } },
          { name: "Write", input: { content: "done\n" } },
        ]);
        expect(readFileSync(path, "utf8")).toBe("This is a final.\n");
        expect(readFileSync(summary, "utf8")).toBe("done\n");
        expect(events.at(-1)).toMatchObject({ type: "result", is_error: false, result: "All steps are done." });
        expect(code).toBe(0);
      },
    );
  },
);

function config({ url }: ModelServer, key: string, dialect: string): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { worker: { kind: openai, url: "${url}/v1", key: { file: "${key}" } } }`,
    "profiles:",
    `  worker: { backend: worker, model: default_model, window: 32768, output: 512, size: small, dialect: ${dialect}, sampling: { temperature: 0 } }`,
    "",
  ].join("\n");
}
