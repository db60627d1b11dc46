import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { clientAt } from "./clients.ts";
import { keptForTheDay } from "./kept-for-the-day.ts";
import { markedProject, type MarkedProject } from "./marked-project.ts";
import { SHOP } from "./protocol-flows.ts";
import { askRecordedClient } from "./recorded-client.ts";
import { startRecorder } from "./recorder.ts";
import { QUESTION, type Recording } from "./recordings.ts";

/** What a person adds to the client's own words, by a word of its beginning and one of its end. Some have headings of their own. */
export const ADDED = {
  style: ["rhymes of herring", "a limerick of copper"],
  language: ["respond in Finnish"],
  servers: ["Pay in seashells", "close at moonrise"],
  appended: ["Mind the otters", "otters are shy"],
} as const;

export type Added = keyof typeof ADDED;

const STYLE = `---\nname: Rhymes\ndescription: verse\n---\n${ADDED.style[0]}\n\n# Metre\n\n- iambs\n\n${ADDED.style[1]}\n`;
const SCRIPTS = [
  "person-words.ts",
  "recorded-client.ts",
  "recorder.ts",
  "marked-project.ts",
  "../fixtures/shop-mcp/serve.mjs",
];

/** What a release sends for a question, where the person has added these. */
export function withAdded(release: string, added: readonly Added[]): Promise<Recording> {
  return keptForTheDay({ name: `added-${added.join("-")}-${release}`, scripts: SCRIPTS }, () => record(release, added));
}

async function record(release: string, added: readonly Added[]): Promise<Recording> {
  const client = await clientAt(release);
  const marked = markedProject();
  const recorder = await startRecorder(() => ({ text: "4" }));
  try {
    const args = prepare(marked, new Set(added));
    await askRecordedClient({ client, marked, url: recorder.url }, ["-p", QUESTION, ...args]);
    return { release, folder: marked.folder, requests: recorder.requests };
  } finally {
    recorder.close();
    marked.project.remove();
  }
}

/** Writes what the client reads, and gives what it is started with. */
function prepare({ project }: MarkedProject, added: ReadonlySet<Added>): string[] {
  const file = `${project.home}/.claude/settings.json`;
  const settings = JSON.parse(readFileSync(file, "utf8")) as object;
  const style = added.has("style") ? { outputStyle: "Rhymes" } : {};
  const language = added.has("language") ? { language: "Finnish" } : {};
  project.write(".claude/settings.json", JSON.stringify({ ...settings, ...style, ...language }));
  project.write(".claude/output-styles/rhymes.md", STYLE);
  const env = added.has("servers")
    ? { SHOP_INSTRUCTIONS: `${ADDED.servers[0]}.\n\n# Orders\n\nThey ${ADDED.servers[1]}.` }
    : {};
  const shop = `${project.home}/shop.json`;
  const server = { command: process.execPath, args: [SHOP], env };
  writeFileSync(shop, JSON.stringify({ mcpServers: { [basename(shop, ".json")]: server } }));
  const appended = `${ADDED.appended[0]}.\n\n# Otters\n\nThe ${ADDED.appended[1]}.`;
  return ["--mcp-config", shop, ...(added.has("appended") ? ["--append-system-prompt", appended] : [])];
}
