import Anthropic, { APIError } from "@anthropic-ai/sdk";
import type { Sdk, SdkSaid, SdkWish } from "./sdk.ts";

type Said = Omit<SdkSaid, "sent" | "tookMs">;
type Params = Anthropic.MessageCreateParamsNonStreaming;

/** The official SDK for JavaScript. */
export function npmSdk(): Sdk {
  return { ask, close: async () => {} };
}

async function ask(wish: SdkWish): Promise<SdkSaid> {
  const sent: Record<string, string>[] = [];
  const client = new Anthropic({
    baseURL: wish.url,
    maxRetries: wish.retries ?? 0,
    ...(wish.by === "token" ? { authToken: wish.token, apiKey: null } : { apiKey: wish.token, authToken: null }),
    fetch: (input, init) => {
      sent.push(Object.fromEntries(new Headers(init?.headers)));
      return fetch(input, init);
    },
  });
  const began = performance.now();
  const said = await obey(client, wish).catch(tell);
  return { ...said, sent, tookMs: performance.now() - began };
}

async function obey(client: Anthropic, { do: deed, params, limit = 20, id = "" }: SdkWish): Promise<Said> {
  const asked = params as unknown as Params;
  switch (deed) {
    case "create": {
      const { data, request_id } = await client.messages.create(asked).withResponse();
      return { message: data as unknown as NonNullable<Said["message"]>, requestId: request_id ?? null };
    }
    case "stream":
      return readStream(client, asked);
    case "leave":
      return leave(client, asked);
    case "count":
      return { tokens: (await client.messages.countTokens(asked)).input_tokens };
    case "models": {
      const ids: string[] = [];
      for await (const model of client.models.list({ limit })) ids.push(model.id);
      return { ids };
    }
    case "model":
      return { ids: [(await client.models.retrieve(id)).id] };
  }
}

async function readStream(client: Anthropic, params: Params): Promise<Said> {
  const types: string[] = [];
  const stream = client.messages.stream(params).on("streamEvent", ({ type }) => types.push(type));
  const message = (await stream.finalMessage()) as unknown as NonNullable<Said["message"]>;
  return { message, requestId: stream.request_id ?? null, types };
}

async function leave(client: Anthropic, params: Params): Promise<Said> {
  const stream = client.messages.stream(params);
  for await (const event of stream) {
    if (event.type !== "content_block_delta" || event.delta.type !== "text_delta") continue;
    stream.abort();
    return { text: event.delta.text };
  }
  return {};
}

function tell(error: unknown): Said {
  if (!(error instanceof APIError)) throw error;
  const { error: inner } = (error.error ?? {}) as { error?: { type?: string; message?: string } };
  return {
    error: {
      name: error.constructor.name,
      status: error.status ?? null,
      type: inner?.type ?? null,
      message: inner?.message ?? error.message,
      requestId: error.requestID ?? null,
    },
  };
}
