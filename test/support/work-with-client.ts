import { execFile } from "node:child_process";
import { mallex, personsEnv, type RunOptions } from "./run-mallex.ts";

/** One line of the client's own account of its work. */
export interface ClientEvent {
  readonly type: string;
  readonly message?: { readonly content?: unknown };
}

/** What it may use without asking. */
const FOUR_TOOLS = ["--allowedTools", "Read,Edit,Write,Bash"];

/** Lets a real client work on a task, led to a running mallex, with leave to use the four tools, or as `args` say. */
export async function workWithClient(
  client: string,
  task: string,
  { args: own = FOUR_TOOLS, ...options }: RunOptions & { readonly args?: readonly string[] },
): Promise<{ code: number; events: ClientEvent[] }> {
  const { data } = JSON.parse((await mallex(["env", "--json"], options)).stdout) as { data: { env: object } };
  const args = ["-p", task, ...own, "--output-format", "stream-json", "--verbose"];
  return new Promise((resolve) => {
    const child = execFile(
      client,
      args,
      { cwd: options.project.folder, env: { ...personsEnv(options), ...data.env } },
      (error, stdout) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), events: eventsIn(stdout) }),
    );
    child.stdin?.end();
  });
}

function eventsIn(stdout: string): ClientEvent[] {
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line) as ClientEvent);
}

/** A call that the client was told to carry out. */
export interface CallMade {
  readonly name: string;
  readonly input: unknown;
}

/** All calls of its account, in order. */
export function callsMade(events: readonly ClientEvent[]): CallMade[] {
  return events.flatMap(({ type, message }) => {
    if (type !== "assistant" || !Array.isArray(message?.content)) return [];
    const blocks = message.content as (CallMade & { readonly type: string })[];
    return blocks.filter((block) => block.type === "tool_use");
  });
}
