import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { serverProcess } from "./processes.ts";
import { createProject } from "./project.ts";
import { mallex, serveMallex, type RunOptions, type Served } from "./run-mallex.ts";
import { startUpstream, type Script, type ScriptedUpstream } from "./scripted-upstream.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { question } from "./test-server.ts";

export interface ServedScript {
  /** The process that answers. */
  readonly pid: number;
  readonly served: Served;
  /** For other commands of the same person. */
  readonly options: RunOptions;
  readonly upstream: ScriptedUpstream;
  /** POST /v1/messages; the answer is not read yet. */
  ask(fields?: Record<string, unknown>): Promise<{ client: ClientRequest; response: IncomingMessage }>;
  /** The whole answer as text. */
  read(fields?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

export interface ScriptedOptions extends Pick<RunOptions, "env" | "under"> {
  /** Of `server` in the file. */
  readonly server?: string;
  /** Of the backend, behind its URL. */
  readonly backend?: string;
}

/** The built mallex in a process of its own, in front of a scripted upstream: for what is measured on a whole process. */
export async function serveScripted(script: Script, own: ScriptedOptions = {}): Promise<ServedScript> {
  const project = createProject();
  const home = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex") }, project.home);
  mkdirSync(home.home, { mode: 0o700 });
  const options: RunOptions = { home: { places: home, client: "" }, project };
  const upstream = await startUpstream(script);
  project.write("my-project/mallex.yaml", rulesFor(upstream.url, own));
  await mallex(["trust", "--yes"], options);
  const { env = {}, under = [] } = own;
  const served = await serveMallex({ ...options, env, under });

  const ask: ServedScript["ask"] = async (fields = {}) => {
    const headers = { "content-type": "application/json", "x-mallex-token": served.token };
    const client = request(`${served.url}/v1/messages`, { method: "POST", headers, agent: false });
    client.on("error", () => {});
    client.end(JSON.stringify(question({ max_tokens: 200_000, ...fields })));
    const [response] = (await once(client, "response")) as [IncomingMessage];
    return { client, response };
  };
  return {
    pid: serverProcess(served.run.pid),
    served,
    options,
    upstream,
    ask,
    async read(fields) {
      const { response } = await ask(fields);
      let text = "";
      for await (const bytes of response) text += String(bytes);
      return text;
    },
    async close() {
      await served.stop();
      await upstream.close();
      project.remove();
    },
  };
}

function rulesFor(url: string, { server, backend }: ScriptedOptions): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "backends:",
    `  scripted: { kind: openai, url: "${url}"${backend === undefined ? "" : `, ${backend}`} }`,
    "profiles:",
    "  it: { backend: scripted, model: it, window: 1000000, output: 200000, size: large }",
    ...(server === undefined ? [] : [`server: { ${server} }`]),
    "",
  ].join("\n");
}
