import { createHash } from "node:crypto";
import { bodyOf, envelopeTexts } from "../../backends/egress-check.ts";
import { thinkingStartOf } from "../../prompt/answer/thinking.ts";
import type { PdfContents } from "../../prompt/conversation/pdf.ts";
import type { Privacy, Program } from "../../prompt/templates/program.ts";
import type { TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { decodeCountRequest } from "../../protocols/anthropic/decode-request.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { encodeBody } from "../../protocols/openai/encode-request.ts";
import type { ModelTurn, PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { answerWithoutModel, measureCompletePrompt } from "../../routing/turn/prepare-turn.ts";
import { continueAnswer, routeTurn, type RoutedTurn } from "../../routing/turn/route-turn.ts";
import { turnOf } from "../../routing/sessions/user-turn.ts";
import { inSteps } from "../../shared/async.ts";
import { optional } from "../../shared/utilities.ts";
import { protocolOf, type DecodedRequest } from "../http/client-protocols.ts";
import { mayHide, readPdfs, textsOf, type PdfReader } from "../pdf/pdf-reader.ts";
import { clientSession, clientVersion, type ClientSession } from "../sessions/client-session.ts";
import { buildFittingPrompt, countPrompt } from "../turn/fit-into-window.ts";
import { recordedTexts } from "../turn/record-turn.ts";
import { bodyToRelay, streamedRequest } from "../turn/relay-request.ts";
import { repairPromptWithin } from "../turn/retry-invalid-call.ts";
import type { BuiltPrompt, LargeRequest, OperationName, Operations, PromptSource } from "../large/operations.ts";
import { packTool } from "../large/pack-turn.ts";

/** What all turns in the thread share. */
export interface WorkContext {
  readonly program: Program;
  readonly privacy: Privacy;
  readonly pdfs: PdfReader;
  readonly home?: string;
  /** The counter of a model's folder. */
  counter(folder: string): TokenCounter | undefined;
}

interface OpenedRequest {
  readonly decoded: DecodedRequest;
  readonly session: ClientSession;
}

interface RoutedTexts {
  readonly pdfs: PdfContents;
  readonly routed: RoutedTurn;
}

/** The work on one large request. Each operation computes what it needs and no other has computed before. */
export class TurnWork {
  readonly #context: WorkContext;
  readonly #request: LargeRequest;
  #opened: OpenedRequest | undefined;
  #routed: RoutedTexts | undefined;
  /** The last prompt, by its source. */
  #built: { readonly key: string; readonly turn: PreparedTurn } | undefined;

  constructor(context: WorkContext, request: LargeRequest) {
    this.#context = context;
    this.#request = request;
  }

  readonly operations: {
    readonly [Name in OperationName]: (
      input: Operations[Name]["input"],
    ) => Promise<Operations[Name]["result"]> | Operations[Name]["result"];
  } = {
    read: () => {
      const { decoded, session } = this.#open();
      return { decoded: { ...decoded, request: headOf(decoded.request) }, session };
    },
    route: async () => {
      const { pdfs, routed } = await this.#route();
      const { background, chosen, dropped, unread, conversation } = routed;
      const { class: id, model, promptTokens, project } = routed.facts;
      const { program } = this.#context;
      const isAnswered = chosen.kind === "reply" || chosen.kind === "refuse";
      return {
        background,
        chosen: chosen.kind === "reply" ? { ...chosen, taken: "" } : chosen,
        facts: { class: id, model, promptTokens, project },
        dropped: dropped.list(),
        unread: unread.list(),
        turn: turnOf(program.plan, conversation),
        mayHide: mayHide(program.plan, pdfs),
        ...(isAnswered && { immediate: answerWithoutModel(program, routed, chosen) }),
      };
    },
    search: async ({ folder, values }) => {
      const { pdfs } = await this.#route();
      const { request } = this.#open().decoded;
      return this.#search(folder, [request, ...values, ...textsOf(pdfs)]);
    },
    measure: async ({ profile, decision, tokenizer }) => {
      const { program } = this.#context;
      const { routed } = await this.#route();
      const reading = measureCompletePrompt({ program, routed, decision }, profile);
      if (typeof reading === "number") return reading;
      return (await countPrompt({ profile, prompt: reading }, this.#counting(tokenizer))).tokens;
    },
    build: async (source) => {
      const turn = await this.#build(source);
      return turn.kind === "ask" ? this.#pack(turn, source) : turn;
    },
    repair: async ({ maxTokens, broken, usage, ...source }) => {
      const turn = await this.#prompt(source);
      if (broken === undefined) throw new Error("no call is broken");
      const given = { ...turn, prompt: { ...turn.prompt, maxTokens } };
      return (await repairPromptWithin(given, { broken, usage }, this.#counting(source.tokenizer)))?.maxTokens;
    },
    encode: async ({ model, maxTokens, broken, ...source }) => {
      const { prompt: first, repair } = await this.#prompt(source);
      const prompt = (broken && repair?.(first, broken)) ?? first;
      return encodeBody({ ...prompt, maxTokens }, model);
    },
    relay: async ({ model, output }) => {
      const { isMessages } = protocolOf(this.#request);
      const given = isMessages ? this.#request.bytes : streamedRequest((await this.#route()).routed.input, output);
      return bodyToRelay(given, model);
    },
    check: async ({ folder, sent }) => this.#search(folder, [...envelopeTexts(sent), ...bodyOf(sent)]),
    record: async ({ source, output }) => {
      const prepared = source && (await this.#build(source));
      return new TextEncoder().encode(JSON.stringify(recordedTexts(prepared, this.#open().decoded, output)));
    },
  };

  /** In steps, so that the thread is not taken for stuck. */
  async #search(folder: string, values: readonly unknown[]): Promise<string | undefined> {
    return (await inSteps(this.#context.privacy.within(folder).search(values)))?.id;
  }

  #open(): OpenedRequest {
    if (this.#opened !== undefined) return this.#opened;
    const { bytes, headers, isCount } = this.#request;
    const { plan } = this.#context.program;
    const body = parseJson(bytes);
    const decoded = isCount ? { request: decodeCountRequest(body) } : protocolOf(this.#request).read(body, plan);
    return (this.#opened = { decoded, session: clientSession(headers, decoded.request) });
  }

  async #route(): Promise<RoutedTexts> {
    if (this.#routed !== undefined) return this.#routed;
    const { program, pdfs: reader, home } = this.#context;
    const { id, headers } = this.#request;
    const { decoded, session } = this.#open();
    const pdfs = await readPdfs(program.plan, decoded.request, reader);
    const client = clientVersion(program.plan, headers["user-agent"]);
    const input = { ...decoded, ...client, ...session, id, ...optional("home", home), pdfs };
    return (this.#routed = { pdfs, routed: routeTurn(program, input) });
  }

  #counting(tokenizer: string | undefined): Pick<WorkContext, "program"> & {
    counter: () => TokenCounter | undefined;
  } {
    const counter = tokenizer === undefined ? undefined : this.#context.counter(tokenizer);
    return { program: this.#context.program, counter: () => counter };
  }

  async #build({ profile, decision, anotherSees, tokenizer, parts }: PromptSource): Promise<PreparedTurn> {
    const key = JSON.stringify([profile, decision, anotherSees, tokenizer, parts]);
    if (this.#built?.key === key) return this.#built.turn;
    const { routed } = await this.#route();
    const continued = parts === undefined ? routed : continueAnswer(routed, parts);
    const choice = { profile, decision, ...optional("anotherSees", anotherSees) };
    const turn = await buildFittingPrompt(this.#counting(tokenizer), continued, choice);
    this.#built = { key, turn };
    return turn;
  }

  async #prompt(source: PromptSource): Promise<ModelTurn> {
    const turn = await this.#build(source);
    if (turn.kind !== "ask") throw new Error("a turn without a prompt was sent");
    return turn;
  }

  async #pack({ answer, repair, ...turn }: ModelTurn, source: PromptSource): Promise<BuiltPrompt> {
    const counting = this.#counting(source.tokenizer);
    const { prompt, plan, profile, repeats, mustCall = false, hasNote = false } = answer;
    const isStopped = repeats !== undefined && repeats.streak >= (plan.repeats?.stop ?? Infinity);
    const { streak = 0, last, made } = repeats ?? {};
    const template = counting.counter();
    return {
      ...turn,
      isRepairable: repair !== undefined,
      prompt: { ...prompt, messages: [{ role: "user", content: this.#hashOf(source) }], tools: [] },
      tools: answer.tools.map(packTool),
      mustCall,
      hasNote,
      ...(repeats !== undefined && {
        repeated: { streak, ...(isStopped && { ...optional("last", last), ...optional("made", made) }) },
      }),
      opens: thinkingStartOf(prompt, { plan, profile, ...optional("template", template) }),
      count: await countPrompt(turn, counting),
    };
  }

  /** The same for the same prompt of the same plan. */
  #hashOf({ profile, parts = [] }: PromptSource): string {
    return createHash("sha256")
      .update(this.#request.bytes)
      .update(JSON.stringify([profile, ...parts]))
      .digest("base64url");
  }
}

const HEAD = [{ role: "user", content: "" }] as const;

/** A request without what may be large. */
function headOf({ tools, ...request }: DecodedRequest["request"]): DecodedRequest["request"] {
  const { system: _system, ...fields } = request;
  const names = tools?.map(({ name }) => optional("name", name));
  return { ...fields, messages: [...HEAD], ...optional("tools", names) };
}
