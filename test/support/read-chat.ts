import { readSse } from "../../src/protocols/sse/read-write-events.ts";
import { run } from "./stages.ts";

interface ChatCallPiece {
  readonly index: number;
  readonly id?: string;
  readonly function: { readonly name?: string; readonly arguments: string };
}

interface ChatPiece {
  readonly choices: readonly {
    readonly delta: {
      readonly role?: string;
      readonly content?: string;
      readonly reasoning_content?: string;
      readonly tool_calls?: readonly ChatCallPiece[];
    };
    readonly finish_reason: string | null;
  }[];
  readonly usage?: Readonly<Record<string, unknown>> | null;
  readonly error?: Readonly<Record<string, unknown>>;
}

/** A stream of chat completions as a client sees it. */
export interface ReadChat {
  readonly pieces: readonly ChatPiece[];
  readonly comments: readonly string[];
  readonly text: string;
  readonly finish: string | null | undefined;
  /** Its last event. */
  readonly isDone: boolean;
}

export async function readChat(response: Response): Promise<ReadChat> {
  const data: string[] = [];
  const comments: string[] = [];
  for (const item of run(readSse(), [new Uint8Array(await response.arrayBuffer())]))
    if (item.type === "comment") comments.push(item.text);
    else data.push(item.data);
  const pieces = data.filter((text) => text !== "[DONE]").map((text) => JSON.parse(text) as ChatPiece);
  const choices = pieces.flatMap((piece) => piece.choices ?? []);
  return {
    pieces,
    comments,
    text: choices.map(({ delta }) => delta.content ?? "").join(""),
    finish: choices.findLast(({ finish_reason }) => finish_reason !== null)?.finish_reason,
    isDone: data.at(-1) === "[DONE]",
  };
}
