import { clientAt } from "./clients.ts";
import { keptForTheDay } from "./kept-for-the-day.ts";
import { markedProject } from "./marked-project.ts";
import { askRecordedClient, openScreen, type RecordedClient } from "./recorded-client.ts";
import { startRecorder, type Answer, type Recorded, type RecordedBody } from "./recorder.ts";

export const QUESTION = "what is 2+2";
/** What is asked when the client goes on with the talk in a new run. */
export const RESUMED = "and 3+3";
const ERRAND = "ERRAND: say done";

/** What a release sends: asked once on the command line, once more in the same talk, told to compact, and on its screen. */
export interface Recording {
  readonly release: string;
  readonly folder: string;
  readonly requests: readonly Recorded[];
}

const SCRIPTS = ["recordings.ts", "recorded-client.ts", "recorder.ts", "marked-project.ts"];

export function recordingOf(release: string): Promise<Recording> {
  return keptForTheDay({ name: release, scripts: SCRIPTS }, () => record(release));
}

async function record(release: string): Promise<Recording> {
  const client = await clientAt(release);
  const marked = markedProject();
  const recorder = await startRecorder((body) => answerOf(body, marked.folder));
  const run = { client, marked, url: recorder.url };
  try {
    await askRecordedClient(run, ["-p", QUESTION]);
    await askRecordedClient(run, ["-c", "-p", RESUMED]);
    await askRecordedClient(run, ["-c", "-p", "/compact"]);
    await askOnScreen(run, recorder.requests);
    return { release, folder: marked.folder, requests: recorder.requests };
  } finally {
    recorder.close();
    marked.project.remove();
  }
}

/** Some background requests are made on the screen alone. */
async function askOnScreen(run: RecordedClient, requests: readonly Recorded[]): Promise<void> {
  const before = requests.length;
  const screen = openScreen(run);
  const toolsAsked = (): number[] => requests.slice(before).map(({ body }) => body.tools?.length ?? 0);
  try {
    await screen.say(QUESTION, () => toolsAsked().includes(0) && toolsAsked().some((tools) => tools > 11));
  } finally {
    await screen.close();
  }
}

/** Read, run, edit, write, call a helper, then say so; and short words for all that asks for words. */
function answerOf({ messages, tools = [] }: RecordedBody, folder: string): Answer {
  const names = tools.map(({ name }) => name);
  const words = messages.map(({ content }) =>
    typeof content === "string" ? content : content.map(({ text = "" }) => text).join("\n"),
  );
  const last = words.at(-1) ?? "";
  if (names.length < 5 || last.includes("Warmup")) return { text: "cat" };
  if (last.includes("<summary>")) return { text: "<analysis>a</analysis><summary>s</summary>" };
  const asked = words.findLastIndex((word) => word.includes(QUESTION) || word.includes("3+3"));
  if (asked < 0 || words[asked]?.includes("3+3") === true) return { text: "done" };
  const results = messages
    .slice(asked)
    .flatMap(({ content }) =>
      typeof content === "string" ? [] : content.filter(({ type }) => type === "tool_result"),
    );
  const file_path = `${folder}/stars.txt`;
  const steps = [
    { name: "Read", input: { file_path } },
    { name: "Bash", input: { command: "cat stars.txt | wc -l", description: "Count" } },
    { name: "Edit", input: { file_path, old_string: "two", new_string: "three" } },
    { name: "Write", input: { file_path: `${folder}/moons.txt`, content: "moon\n" } },
    {
      name: names.includes("Task") ? "Task" : "Agent",
      input: { description: "Errand", prompt: ERRAND, subagent_type: "general-purpose" },
    },
  ];
  const step = steps[results.length];
  return step === undefined ? { text: "4" } : { calls: [step] };
}
