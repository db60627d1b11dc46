import type { Dialect, Policy, Profile } from "../../../generated/types/plan.d.ts";
import type { ChatMessage, PositionedImage, PromptImage, ToolCall } from "../../shared/prompt-types.ts";
import { unreachable } from "../../shared/utilities.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { writeCalls, writeResult } from "../../tool-calls/dialects/format-calls.ts";
import { toModelCall } from "../../tool-calls/mapping/map-call.ts";
import type { Program } from "../templates/program.ts";
import { orderResults, type ConversationMessage, type MessagePiece, type ResultPiece } from "./conversation.ts";

/** How calls and results of the history look to the model: messages of their own, text in a dialect, or a note where it has no tools. */
export type HistoryForm = "native" | "note" | Dialect;

/** A formatted piece: text, or in native form a call or result. */
export type FormattedPiece =
  | {
      readonly kind: "text";
      readonly text: string;
      /** In place of a native result. */ readonly isResult?: true;
    }
  | {
      readonly kind: "image";
      readonly image: PromptImage;
      /** Returned by a tool. */ readonly isResult?: true;
    }
  | { readonly kind: "call"; readonly call: ToolCall }
  | { readonly kind: "result"; readonly callId: string; readonly text: string };

export interface FormattedMessage {
  readonly role: ConversationMessage["role"];
  readonly pieces: readonly FormattedPiece[];
}

/**
 * Formats calls and results with the model's names and form. Only a result of the preceding answer is native: servers refuse
 * others, and later messages must not change earlier ones.
 */
export function formatMessages(
  messages: readonly ConversationMessage[],
  form: HistoryForm,
  tools: readonly OfferedTool[],
): FormattedMessage[] {
  const writing: FormatContext = { form, tools, open: new Map(), names: new Map(), calls: 0 };
  let before: ConversationMessage["role"] = "user";
  return messages.map(({ role, pieces }) => {
    if (role === "assistant" && before !== "assistant") writing.open.clear();
    before = role === "system" ? before : role;
    return {
      role,
      pieces: writePieces(
        orderResults(pieces, (id) => writing.open.get(id)),
        writing,
      ),
    };
  });
}

interface FormatContext {
  readonly form: HistoryForm;
  readonly tools: readonly OfferedTool[];
  /** Calls of the newest answer that have no result yet, in their order. */
  readonly open: Map<string, number>;
  calls: number;
  /** What each call has called, in the model's words. */
  readonly names: Map<string, string>;
}

/** Calls that follow each other are one text. */
function writePieces(pieces: readonly MessagePiece[], writing: FormatContext): FormattedPiece[] {
  const formatted: FormattedPiece[] = [];
  let calls: ToolCall[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "call") {
      formatted.push(...write(piece, writing));
      continue;
    }
    calls.push(modelCall(piece.call, writing));
    if (pieces[at + 1]?.kind === "call") continue;
    for (const one of writeCallPieces(calls, writing.form)) formatted.push(one);
    calls = [];
  }
  return formatted;
}

function write(piece: Exclude<MessagePiece, { kind: "call" }>, writing: FormatContext): FormattedPiece[] {
  switch (piece.kind) {
    case "words":
      return [{ kind: "text", text: piece.text }];
    case "medium":
      return piece.image === undefined ? [] : [{ kind: "image", image: piece.image }];
    case "result": {
      const images = (piece.images ?? []).map((image): FormattedPiece => ({
        kind: "image",
        image,
        isResult: true,
      }));
      return [writeResultPiece(piece, writing), ...images];
    }
    default:
      return unreachable(piece);
  }
}

function modelCall(clientCall: ToolCall, writing: FormatContext): ToolCall {
  const { form, tools, open, names } = writing;
  const call = form === "note" ? clientCall : toModelCall(clientCall, tools);
  if (!open.has(clientCall.id)) open.set(clientCall.id, writing.calls++);
  names.set(clientCall.id, call.name);
  return call;
}

function writeCallPieces(calls: readonly ToolCall[], form: HistoryForm): FormattedPiece[] {
  if (form === "native") return calls.map((call) => ({ kind: "call", call }));
  if (form !== "note") return [{ kind: "text", text: writeCalls(form, calls) }];
  return calls.map(({ name, input }) => ({
    kind: "text",
    text: `[${name} ${JSON.stringify(input)}]`,
  }));
}

function writeResultPiece({ callId, text }: ResultPiece, { form, open, names }: FormatContext): FormattedPiece {
  if (form === "native" && open.delete(callId)) return { kind: "result", callId, text };
  const isPlain = form === "native" || form === "note";
  const written = isPlain ? text : writeResult(form, { text, name: names.get(callId) ?? "" });
  return { kind: "text", text: written, isResult: true };
}

/** Between two texts of a message. */
const BETWEEN = "\n\n";

interface FoldedTurn {
  readonly role: FormattedMessage["role"];
  /** Its texts and images before the newest message, tool output included. */
  readonly content: (string | PromptImage)[];
  /** Text of its newest message; system messages that follow go before it. */
  newest: (string | PromptImage)[];
  readonly calls: ToolCall[];
  readonly results: { readonly callId: string; readonly text: string }[];
}

/**
 * Joins messages of one role, and folds later system messages into the user's turn before the text they follow, which most
 * templates accept; a policy may override it. A longer conversation extends the folded prompt, so empty messages stay.
 */
export function foldMessages(head: string, messages: readonly FormattedMessage[], policy: Policy = {}): ChatMessage[] {
  const turns: FoldedTurn[] = [];
  for (const { role, pieces } of messages) {
    if (role === "system") addSystem(turns, pieces, policy.midSystem);
    else add(turnOf(turns, role), pieces);
  }
  if (head === "") return turns.flatMap(toMessages);
  if (policy.system === undefined) return [{ role: "system", content: head }, ...turns.flatMap(toMessages)];
  const [first] = turns;
  if (first?.role === "user") first.content.unshift(head);
  else turns.unshift({ ...emptyTurn("user"), content: [head] });
  return turns.flatMap(toMessages);
}

function add(turn: FoldedTurn, pieces: readonly FormattedPiece[]): void {
  for (const one of turn.newest) turn.content.push(one);
  turn.newest = [];
  let isNewest = false;
  for (const piece of pieces) {
    isNewest ||= isOwnText(piece);
    if (piece.kind === "call") turn.calls.push(piece.call);
    else if (piece.kind === "result") turn.results.push(piece);
    else (isNewest ? turn.newest : turn.content).push(piece.kind === "text" ? piece.text : piece.image);
  }
}

/** Not from a tool. */
function isOwnText(piece: FormattedPiece): boolean {
  return (piece.kind === "text" || piece.kind === "image") && piece.isResult !== true;
}

function addSystem(turns: FoldedTurn[], pieces: readonly FormattedPiece[], midSystem: "inPlace" | undefined): void {
  const texts = pieces.flatMap((piece) => (piece.kind === "text" ? piece.text : []));
  if (texts.length === 0) return;
  turnOf(turns, midSystem === undefined ? "user" : "system").content.push(texts.join(BETWEEN));
}

/** The turn at the end if it has this role, else a new one. */
function turnOf(turns: FoldedTurn[], role: FoldedTurn["role"]): FoldedTurn {
  const last = turns.at(-1);
  if (last?.role === role) return last;
  const turn = emptyTurn(role);
  turns.push(turn);
  return turn;
}

function emptyTurn(role: FoldedTurn["role"]): FoldedTurn {
  return { role, content: [], newest: [], calls: [], results: [] };
}

/** Results come first: they answer the calls of the message before. Servers take no pictures in them, so these are the user's. */
function toMessages({ role, content: contents, newest, calls, results }: FoldedTurn): ChatMessage[] {
  const { content, images } = withImagePositions([...contents, ...newest]);
  if (role === "system") return [{ role, content }];
  if (role === "assistant") return [{ role, content, ...(calls.length === 0 ? {} : { calls }) }];
  const answers = results.map(({ callId, text }): ChatMessage => ({ role: "tool", callId, content: text }));
  if (answers.length > 0 && content === "" && images.length === 0) return answers;
  return [...answers, { role, content, ...(images.length === 0 ? {} : { images }) }];
}

function withImagePositions(contents: FoldedTurn["content"]): { content: string; images: PositionedImage[] } {
  const images: PositionedImage[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const one of contents) {
    if (typeof one === "string") length += texts.push(one) === 1 ? one.length : BETWEEN.length + one.length;
    else images.push({ ...one, at: length });
  }
  return { content: texts.join(BETWEEN), images };
}

interface HistoryInput {
  readonly program: Program;
  readonly profile: Profile;
  readonly tools: readonly OfferedTool[];
}

/**
 * Without tools, earlier calls are notes, else as the model writes them. Only a template can explain text calls, so with the
 * client's prompt tools are native.
 */
export function historyForm({ tools, profile, program }: HistoryInput): HistoryForm {
  if (tools.length === 0) return "note";
  const dialect = promptOf(profile, program) === "client" ? undefined : program.plan.dialects[profile.dialect];
  return dialect ?? "native";
}

/** The template of a profile's size, or `client`. */
export function promptOf({ size }: Profile, { plan }: Program): string {
  return plan.sizes[size]?.prompt ?? "client";
}
