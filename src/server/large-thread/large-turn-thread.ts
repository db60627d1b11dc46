import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { MallexError } from "../../diagnostics/problem.ts";
import { createTokenCounter, type TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { createPrivacy } from "../../routing/local-only/local-only-rules.ts";
import { createProgram } from "../../routing/turn/create-program.ts";
import { createOneByOne } from "../../shared/async.ts";
import { optional, tryJson } from "../../shared/utilities.ts";
import { createPdfReader } from "../pdf/pdf-reader.ts";
import type { LargeAnswer, LargeMessage, LargeRequest, OperationName } from "../large/operations.ts";
import type { LargeThreadSettings } from "../large/preparing-thread.ts";
import { TurnWork, type WorkContext } from "./turn-work.ts";

const { plan, templates, home, beats } = workerData as LargeThreadSettings;
const BEAT_MS = 250;
const beat = (): void => void Atomics.add(beats, 0, 1);
setInterval(beat, BEAT_MS);

/** Bytes of all requests whose texts are kept between two operations; others are read again. */
const KEPT_BYTES = 32 * 1024 * 1024;

const kept = new Map<string, { readonly work: TurnWork; readonly bytes: number }>();
const counters = new Map<string, TokenCounter | undefined>();
const oneByOne = createOneByOne();

void start();

async function start(): Promise<void> {
  const context = await createContext();
  parentPort?.on("message", (message: LargeMessage) => {
    if ("forget" in message) return void kept.delete(message.forget);
    const { number, request, name, input } = message;
    void oneByOne(async () => answer({ number, ...(await perform(() => workOf(request, context), name, input)) }));
  });
  // From now on silence counts.
  beat();
}

async function createContext(): Promise<WorkContext> {
  // The text comes from the process that has compiled it, so no file can differ from it.
  const module = (await import(`data:text/javascript;base64,${Buffer.from(templates).toString("base64")}`)) as {
    readonly templates: Parameters<typeof createProgram>[1];
  };
  const program = createProgram(plan, module.templates);
  const privacy = createPrivacy(plan.neverLeaves, home);
  return { program, privacy, pdfs: createPdfReader(), counter: counterOf, ...optional("home", home) };
}

function counterOf(folder: string): TokenCounter | undefined {
  if (!counters.has(folder)) counters.set(folder, readCounter(folder));
  return counters.get(folder);
}

/** The server has read and checked the same files before. */
function readCounter(folder: string): TokenCounter | undefined {
  const read = (name: string): string | undefined => {
    try {
      return readFileSync(`${folder}/${name}`, "utf8");
    } catch {
      return undefined;
    }
  };
  const tokenizer = tryJson(read("tokenizer.json") ?? "");
  const config = tryJson(read("tokenizer_config.json") ?? "");
  const generation = tryJson(read("generation_config.json") ?? "");
  if (tokenizer === undefined || config === undefined) return undefined;
  const others = { ...optional("generation", generation), ...optional("chatTemplate", read("chat_template.jinja")) };
  return createTokenCounter({ tokenizer, config, ...others });
}

function workOf(request: LargeRequest, context: WorkContext): TurnWork {
  const work = kept.get(request.id)?.work ?? new TurnWork(context, request);
  kept.delete(request.id);
  kept.set(request.id, { work, bytes: request.bytes.length });
  let sum = [...kept.values()].reduce((all, { bytes }) => all + bytes, 0);
  for (const [id, { bytes }] of kept) {
    if (sum <= KEPT_BYTES || id === request.id) break;
    kept.delete(id);
    sum -= bytes;
  }
  return work;
}

async function perform(
  work: () => TurnWork,
  name: OperationName,
  input: unknown,
): Promise<Omit<LargeAnswer, "number">> {
  try {
    return { result: await work().operations[name](input as never) };
  } catch (error) {
    if (error instanceof MallexError) return { problems: error.problems };
    return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(message: LargeAnswer): void {
  const { result } = message;
  const moved = result instanceof Uint8Array && result.buffer instanceof ArrayBuffer ? [result.buffer] : [];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message, moved);
}
