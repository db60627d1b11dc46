import type { ToolCall } from "../terms/prompt.ts";
import type { OfferedTool } from "./choose-tools.ts";
import { toModelCall } from "./map-call.ts";
import type { TalkMessage, TalkPiece } from "./read-talk.ts";
import { writeCall, writeResult } from "./tagged-dialect.ts";

/** How calls and results of the history look to the model: messages of their own, tagged text, or a note where it has no tools. */
export type HistoryForm = "native" | "tagged" | "note";

/** A piece as it is shown: text, or in the native form a call or a result. */
export type ShownPiece =
  | { readonly kind: "text"; readonly text: string; /** Stands in for a result. */ readonly isResult?: true }
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
    return { role, pieces: pieces.map((piece) => write(piece, { form, tools, open })) };
  });
}

interface Writing {
  readonly form: HistoryForm;
  readonly tools: readonly OfferedTool[];
  /** Calls of the newest answer that have no result yet. */
  readonly open: Set<string>;
}

function write(piece: TalkPiece, { form, tools, open }: Writing): ShownPiece {
  switch (piece.kind) {
    case "words":
      return { kind: "text", text: piece.text };
    case "call": {
      open.add(piece.call.id);
      const call = form === "note" ? piece.call : toModelCall(piece.call, tools);
      if (form === "native") return { kind: "call", call };
      return {
        kind: "text",
        text: form === "tagged" ? writeCall(call) : `[${call.name} ${JSON.stringify(call.input)}]`,
      };
    }
    case "result":
      if (form === "native" && open.delete(piece.callId)) return piece;
      return { kind: "text", text: form === "tagged" ? writeResult(piece.text) : piece.text, isResult: true };
  }
}
