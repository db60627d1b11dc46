import type { Dialect } from "../../generated/types/plan.d.ts";
import type { PromptImage, ToolCall } from "../terms/prompt.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { OfferedTool } from "./tools/offered-tool.ts";
import { toModelCall } from "./calls/map-call.ts";
import { writeCalls, writeResult } from "./calls/dialect/write-calls.ts";
import { orderResults } from "./order-results.ts";
import type { ResultPiece, ConversationMessage, MessagePiece } from "./talk.ts";

/** How calls and results of the history look to the model: messages of their own, text in a dialect, or a note where it has no tools. */
export type HistoryForm = "native" | "note" | Dialect;

/** A piece as it is shown: text, or in the native form a call or a result. */
export type FormattedPiece =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Stands in for a result. */ readonly isResult?: true;
    }
  | {
      readonly kind: "image";
      readonly image: PromptImage;
      /** A tool has shown it. */ readonly isResult?: true;
    }
  | { readonly kind: "call"; readonly call: ToolCall }
  | { readonly kind: "result"; readonly callId: string; readonly text: string };

export interface FormattedMessage {
  readonly role: ConversationMessage["role"];
  readonly pieces: readonly FormattedPiece[];
}

/**
 * Writes the talk's calls and results in the model's names and form. Only a result of the answer right before it stands as
 * one: servers refuse others, and what comes later must not change what was written before.
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
