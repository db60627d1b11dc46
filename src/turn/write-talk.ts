import type { PromptImage, ToolCall } from "../terms/prompt.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { OfferedTool } from "./tools/choose-tools.ts";
import { toModelCall } from "./calls/map-call.ts";
import { orderResults } from "./order-results.ts";
import type { ResultPiece, TalkMessage, TalkPiece } from "./talk.ts";
import { writeCall, writeResult } from "./calls/tagged-dialect.ts";

/** How calls and results of the history look to the model: messages of their own, tagged text, or a note where it has no tools. */
export type HistoryForm = "native" | "tagged" | "note";

/** A piece as it is shown: text, or in the native form a call or a result. */
export type ShownPiece =
  | { readonly kind: "text"; readonly text: string; /** Stands in for a result. */ readonly isResult?: true }
  | { readonly kind: "image"; readonly image: PromptImage; /** A tool has shown it. */ readonly isResult?: true }
  | { readonly kind: "call"; readonly call: ToolCall }
  | { readonly kind: "result"; readonly callId: string; readonly text: string };

export interface ShownMessage {
  readonly role: TalkMessage["role"];
  readonly pieces: readonly ShownPiece[];
}

/**
 * Writes the talk's calls and results in the model's names and form. Only a result of the answer right before it stands as
 * one: servers refuse others, and what comes later must not change what was written before.
 */
export function writeTalk(
  messages: readonly TalkMessage[],
  form: HistoryForm,
  tools: readonly OfferedTool[],
): ShownMessage[] {
  const open = new Set<string>();
  let before: TalkMessage["role"] = "user";
  return messages.map(({ role, pieces }) => {
    if (role === "assistant" && before !== "assistant") open.clear();
    before = role === "system" ? before : role;
    return { role, pieces: orderResults(pieces, open).flatMap((piece) => write(piece, { form, tools, open })) };
  });
}

interface Writing {
  readonly form: HistoryForm;
  readonly tools: readonly OfferedTool[];
  /** Calls of the newest answer that have no result yet. */
  readonly open: Set<string>;
}

function write(piece: TalkPiece, writing: Writing): ShownPiece[] {
  switch (piece.kind) {
    case "words":
      return [{ kind: "text", text: piece.text }];
    case "medium":
      return piece.image === undefined ? [] : [{ kind: "image", image: piece.image }];
    case "call":
      return [writeCallPiece(piece.call, writing)];
    case "result": {
      const images = (piece.images ?? []).map((image): ShownPiece => ({ kind: "image", image, isResult: true }));
      return [writeResultPiece(piece, writing), ...images];
    }
    default:
      return unreachable(piece);
  }
}

function writeCallPiece(asked: ToolCall, { form, tools, open }: Writing): ShownPiece {
  open.add(asked.id);
  const call = form === "note" ? asked : toModelCall(asked, tools);
  if (form === "native") return { kind: "call", call };
  return { kind: "text", text: form === "tagged" ? writeCall(call) : `[${call.name} ${JSON.stringify(call.input)}]` };
}

function writeResultPiece({ callId, text }: ResultPiece, { form, open }: Writing): ShownPiece {
  if (form === "native" && open.delete(callId)) return { kind: "result", callId, text };
  return { kind: "text", text: form === "tagged" ? writeResult(text) : text, isResult: true };
}
