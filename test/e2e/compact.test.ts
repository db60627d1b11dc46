import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toolModel } from "../prepare.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { talkWithClient, type ClientTalk } from "../support/converse-with-client.ts";
import type { ClientEvent } from "../support/work-with-client.ts";

/** The client keeps 3,256 tokens of it free, and compacts when the conversation comes nearer. */
const LIMITS = "window: 11400, output: 256, size: small";

let project: Project;
let home: PreparedHome;
let served: Served;
let client: ClientTalk;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  // It answers nonsense, at once, and its prompt is the whole conversation.
  const model = join(project.home, "model");
  cpSync(toolModel, model, { recursive: true });
  cpSync(join(toolModel, "full_template.jinja"), join(model, "chat_template.jinja"));
  project.write(
    "my-project/mallex.yaml",
    `version: 1\nextends: [mallex:claude-code, mallex:models]\nprofiles:\n  main: { backend: local, model: ${model}, ${LIMITS} }\n`,
  );
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
  client = await talkWithClient(home.client, { home, project });
});

afterAll(async () => {
  await client?.end();
  await served?.stop();
  project?.remove();
});

interface Compaction extends ClientEvent {
  readonly compact_metadata: { readonly trigger: string; readonly pre_tokens: number };
}

function compactions(events: readonly ClientEvent[]): Compaction[] {
  return events.filter((event): event is Compaction => "compact_metadata" in event);
}

/** Some 2,900 tokens of the small model. */
const LONG = Array.from({ length: 150 }, (_, i) => `Line ${i} says that item ${i * 7} is made of stone.`).join("\n");

test("as the conversation comes near the window, what mallex counts makes the client compact by itself", async () => {
  const seen: Compaction[] = [];
  for (let turn = 0; turn < 8 && seen.length === 0; turn++) {
    const { events } = await client.say(`${turn}. ${LONG}`);
    expect(events.at(-1)).toMatchObject({ is_error: false });
    seen.push(...compactions(events));
  }
  expect(seen.map(({ compact_metadata: { trigger } }) => trigger)).toEqual(["auto"]);
  expect((await client.say("And now?")).events.at(-1)).toMatchObject({ subtype: "success", is_error: false });
});

test("words that the window can't hold are refused in words that the client reads the figures from", async () => {
  await client.end();
  client = await talkWithClient(home.client, { home, project });
  await client.say("hello");
  const { events, result } = await client.say(LONG.repeat(4));
  expect(compactions(events).map(({ compact_metadata: { trigger } }) => trigger)).toEqual(["auto"]);
  // Its own sentence; the limit in it is mallex's: the window, less one token for an answer.
  expect(result).toMatch(/^Prompt is too long.*\b11399\b/);
});
