import { expect } from "vitest";
import { checkStream, parseStream, type WireEvent } from "./check-stream.ts";
import { messageOf } from "./message-of.ts";
import { readChat } from "./read-chat.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How a client asks: each of the two protocols, streamed and not. */
export const FORMS = ["stream", "whole", "chat-stream", "chat"] as const;
export type Form = (typeof FORMS)[number];

/** What a client reads, in the words of the Messages API whichever protocol it speaks. */
export interface ReadAnswer {
  readonly status: number;
  readonly headers: Fields;
  readonly route: string | null;
  readonly dropped: string | null;
  /** `x-should-retry`. */
  readonly retry: string | null;
  readonly text: string;
  readonly thinking?: string;
  readonly calls: readonly { readonly name: unknown; readonly input: unknown }[];
  readonly stop?: unknown;
  readonly usage?: unknown;
  readonly error?: unknown;
  /** Not streamed: as it came. */
  readonly body?: unknown;
}

export async function readAnswer(response: Response, form: Form): Promise<ReadAnswer> {
  const { status, headers } = response;
  const head = {
    status,
    headers: Object.fromEntries(headers),
    route: headers.get("x-mallex-route"),
    dropped: headers.get("x-mallex-dropped"),
    retry: headers.get("x-should-retry"),
  };
  const isStream = headers.get("content-type")?.startsWith("text/event-stream") === true;
  const id = headers.get("request-id");
  return { ...head, ...(isStream ? await readStream(response, form) : readWhole(await response.text(), { form, id })) };
}

type Read = Pick<ReadAnswer, "text" | "thinking" | "calls" | "stop" | "usage" | "error" | "body">;

async function readStream(response: Response, form: Form): Promise<Read> {
  if (form === "stream") return readEvents(parseStream(await response.text()), response.headers.get("request-id"));
  const { text, finish, pieces: chunks, isDone } = await readChat(response);
  const deltas = chunks.flatMap(({ choices }) => choices?.map(({ delta }) => delta) ?? []);
  const error = chunks.at(-1)?.error;
  expect(isDone).toBe(error === undefined);
  const pieces = deltas.flatMap((delta) => delta.tool_calls ?? []);
  const indices = [...new Set(pieces.map(({ index }) => index))];
  const called = indices.map((index) => pieces.filter((piece) => piece.index === index));
  return {
    text,
    thinking: deltas.map((delta) => delta.reasoning_content ?? "").join(""),
    calls: called.map((parts) => ({
      name: parts[0]?.function.name,
      input: JSON.parse(parts.map((part) => part.function.arguments).join("")) as unknown,
    })),
    stop: stopOf(finish),
    usage: chunks.at(-1)?.usage,
    error,
  };
}

function readEvents(events: readonly WireEvent[], id: string | null): Read {
  expect(checkStream(events)).toBeUndefined();
  const last = events.at(-1);
  if (last?.event === "error") return { ...textsOf(messageOf(partsOf(events))), error: errorOf(last.data, id) };
  return textsOf(messageOf(events));
}

/** Without calls that an error has left unfinished. */
function partsOf(events: readonly WireEvent[]): WireEvent[] {
  const whole = new Set(events.flatMap(({ event, data }) => (event === "content_block_stop" ? data["index"] : [])));
  const isHalfCall = ({ data }: WireEvent): boolean =>
    /"input_json_delta"|"tool_use"/.test(JSON.stringify(data)) && !whole.has(data["index"]);
  return events.filter((event) => !isHalfCall(event));
}

interface Block {
  readonly type: string;
  readonly text?: string;
  readonly thinking?: string;
  readonly name?: string;
  readonly input?: unknown;
}

function textsOf({ content, stop_reason: stop, usage }: Fields): Read {
  const blocks = (content ?? []) as readonly Block[];
  return {
    text: blocks.map(({ text = "" }) => text).join(""),
    thinking: blocks.map(({ thinking = "" }) => thinking).join(""),
    calls: blocks.flatMap(({ type, name, input }) => (type === "tool_use" ? [{ name, input }] : [])),
    stop,
    usage,
  };
}

/** Errors have one form in a body and in a stream, with the id of the head. */
function errorOf(body: Fields, id: string | null): unknown {
  const any = expect.any(String) as string;
  expect(body).toEqual({ type: "error", error: { type: any, message: any }, request_id: id });
  return body["error"];
}

function readWhole(json: string, { form, id }: { form: Form; id: string | null }): Read {
  const body = JSON.parse(json) as Fields;
  const isChat = form.startsWith("chat");
  if (body["error"] !== undefined)
    return { text: "", calls: [], error: isChat ? body["error"] : errorOf(body, id), body };
  if (!isChat) return { ...textsOf(body), body };
  const [{ message, finish_reason: finish }] = body["choices"] as [
    {
      readonly message: {
        readonly content: string | null;
        readonly reasoning_content?: string;
        readonly tool_calls?: readonly { readonly function: { readonly name: string; readonly arguments: string } }[];
      };
      readonly finish_reason: string;
    },
  ];
  return {
    text: message.content ?? "",
    thinking: message.reasoning_content ?? "",
    calls: (message.tool_calls ?? []).map(({ function: { name, arguments: input } }) => ({
      name,
      input: JSON.parse(input) as unknown,
    })),
    stop: stopOf(finish),
    usage: body["usage"],
    body,
  };
}

function stopOf(finish: string | null | undefined): unknown {
  return { stop: "end_turn", tool_calls: "tool_use", length: "max_tokens" }[finish ?? ""];
}
