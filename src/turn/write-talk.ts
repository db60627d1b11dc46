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

/** Writes the talk's calls and results in the model's names and form. A result whose call is not in the talk is text: servers refuse it otherwise. */
export function writeTalk(
  messages: readonly TalkMessage[],
  form: HistoryForm,
  tools: readonly OfferedTool[],
): ShownMessage[] {
  const calls = new Set(
    messages.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === "call" ? piece.call.id : []))),
  );
  return messages.map(({ role, pieces }) => ({
    role,
    pieces: pieces.map((piece) => write(piece, { form, tools, calls })),
  }));
}

interface Writing {
  readonly form: HistoryForm;
  readonly tools: readonly OfferedTool[];
  readonly calls: ReadonlySet<string>;
}

function write(piece: TalkPiece, { form, tools, calls }: Writing): ShownPiece {
  switch (piece.kind) {
    case "words":
      return { kind: "text", text: piece.text };
    case "call": {
      const call = form === "note" ? piece.call : toModelCall(piece.call, tools);
      if (form === "native") return { kind: "call", call };
      return {
        kind: "text",
        text: form === "tagged" ? writeCall(call) : `[${call.name} ${JSON.stringify(call.input)}]`,
      };
    }
    case "result":
      if (form === "native" && calls.has(piece.callId)) return piece;
      return { kind: "text", text: form === "tagged" ? writeResult(piece.text) : piece.text, isResult: true };
  }
}
