import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Outgoing } from "../../backends/egress-check.ts";
import type { HeldPrompt, ModelTurn, PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { abortable } from "../../shared/async.ts";
import { optional } from "../../shared/utilities.ts";
import type { LargeRequest, OperationName, Operations, PromptSource, ReadRequest } from "./operations.ts";
import { unpackTurn } from "./pack-turn.ts";
import { PreparingThread, type PreparingThreadOptions } from "./preparing-thread.ts";

/** As `BodyScanner.weight`: a larger body is prepared in the thread. */
const LARGE_BODY = 1024 * 1024;

interface LargeTurnsOptions extends PreparingThreadOptions {
  /** The folder with a profile's tokenizer; undefined: its tokens are estimated. */
  readonly tokenizer?: (profile: string) => string | undefined;
  /** Bodies of more weight. @default LARGE_BODY */
  readonly from?: number;
}

/** Prepares large requests in a thread, which starts with the first one and ends when there are none for a while. */
export interface LargeTurns {
  readonly from: number;
  begin(request: LargeRequest, signal: AbortSignal): LargeTurn;
  close(): void;
}

export function createLargeTurns({ tokenizer, from = LARGE_BODY, ...options }: LargeTurnsOptions): LargeTurns {
  const thread = new PreparingThread(options);
  let count = 0;
  const operations =
    (request: LargeRequest, signal?: AbortSignal): RunOperation =>
    async <Name extends OperationName>(name: Name, input: Operations[Name]["input"]) => {
      const done = new Promise<Operations[Name]["result"]>((resolve, reject) => {
        const settle = { resolve: resolve as (result: unknown) => void, reject };
        thread.send({ message: { number: count++, request, name, input }, signal, ...settle });
      });
      return signal === undefined ? done : abortable(done, signal);
    };
  return {
    from,
    begin: (request, signal) =>
      new LargeTurn(request, {
        of: operations(request, signal),
        afterwards: operations(request),
        forget: () => thread.forget(request.id),
        tokenizer,
      }),
    close: () => thread.stop(),
  };
}

type RunOperation = <Name extends OperationName>(
  name: Name,
  input: Operations[Name]["input"],
) => Promise<Operations[Name]["result"]>;

interface LargeTurnContext {
  readonly of: RunOperation;
  /** After the client has gone, too. */
  readonly afterwards: RunOperation;
  readonly forget: () => void;
  readonly tokenizer: LargeTurnsOptions["tokenizer"];
}

/** One large request. All methods reject with a MallexError for what is wrong with it (MX8030: it can't be prepared), and with the signal's reason. */
export class LargeTurn {
  readonly of: RunOperation;
  readonly #request: LargeRequest;
  readonly #context: LargeTurnContext;
  #read: ReadRequest | undefined;
  /** Of the last prompt. */
  #source: PromptSource | undefined;

  constructor(request: LargeRequest, context: LargeTurnContext) {
    this.#request = request;
    this.#context = context;
    this.of = context.of;
  }

  async read(): Promise<ReadRequest> {
    return (this.#read ??= await this.of("read", {}));
  }

  /** The prompt of one profile. */
  async build(plan: Plan, given: Omit<PromptSource, "tokenizer">): Promise<PreparedTurn> {
    const source = this.source(given);
    const built = await this.of("build", source);
    this.#source = undefined;
    if (built.kind !== "ask") return built;
    this.#source = source;
    const { request } = (await this.read()).decoded;
    const turn = unpackTurn(plan, { id: this.#request.id, request }, built);
    if (!built.isRepairable) return { ...turn, held: this.#held(source, built.count) };
    // Only whether it is there counts.
    return { ...turn, held: this.#held(source, built.count), repair: (prompt) => prompt };
  }

  source(source: Omit<PromptSource, "tokenizer">): PromptSource {
    return { ...source, ...optional("tokenizer", this.#context.tokenizer?.(source.profile)) };
  }

  #held(source: PromptSource, tokens: HeldPrompt["count"], broken?: Parameters<HeldPrompt["repair"]>[1]): HeldPrompt {
    return {
      count: tokens,
      encode: async (model, maxTokens) =>
        this.of("encode", { ...source, ...optional("broken", broken), model, maxTokens }),
      repair: async (turn: ModelTurn, answer, usage) => {
        const { prompt } = turn;
        const input = { ...source, broken: answer, ...optional("usage", usage), maxTokens: prompt.maxTokens };
        const maxTokens = await this.of("repair", input);
        if (maxTokens === undefined) return undefined;
        const messages = [...prompt.messages, { role: "assistant", content: answer.text }] as const;
        return { ...turn, prompt: { ...prompt, messages, maxTokens }, held: this.#held(source, tokens, answer) };
      },
    };
  }

  async searchSent(folder: string, { path, headers, body }: Outgoing): Promise<string | undefined> {
    return this.of("check", { folder, sent: { path, headers, body } });
  }

  /** The texts of the turn's record. Called once, at its end; undefined: they are lost. */
  async record(output: number): Promise<Uint8Array | undefined> {
    const texts = await this.#context.afterwards("record", { source: this.#source, output }).catch(() => undefined);
    this.#context.forget();
    return texts;
  }

  /** For a turn that is not recorded. */
  end(): void {
    this.#context.forget();
  }
}
