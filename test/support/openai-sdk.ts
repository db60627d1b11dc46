import { fileURLToPath } from "node:url";
import OpenAI, { APIError } from "openai";
import { askPython } from "./ask-python.ts";
import { pythonEnvironment } from "./python-environment.ts";

/** What an official SDK of OpenAI is asked to do; it knows nothing of the test. */
export interface ChatWish {
  /** `leave`: goes away after the first words of a stream. */
  readonly do: "create" | "stream" | "leave" | "models" | "model";
  /** With `/v1`. */
  readonly url: string;
  readonly token: string;
  /** How often it may ask again; never, unless said. */
  readonly retries?: number;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Of a model. */
  readonly id?: string;
}

interface SaidCall {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface SaidCompletion {
  readonly choices: readonly {
    readonly message: {
      readonly role: string;
      readonly content: string | null;
      readonly reasoning_content?: string;
      readonly tool_calls?: readonly SaidCall[] | null;
    };
    readonly finish_reason: string;
  }[];
  readonly usage?: {
    readonly prompt_tokens: number;
    readonly prompt_tokens_details?: { readonly cached_tokens: number };
  } | null;
}

/** What it has read or thrown. */
export interface ChatSaid {
  readonly completion?: SaidCompletion;
  readonly requestId?: string | null;
  readonly text?: string;
  readonly ids?: readonly string[];
  readonly error?: {
    readonly name: string;
    readonly status?: number | null;
    readonly type?: string | null;
    readonly code?: string | null;
    readonly param?: string | null;
    readonly message: string;
    readonly requestId?: string | null;
  };
  /** Requests that it has made. */
  readonly sent: number;
}

export interface ChatSdk {
  ask(wish: ChatWish): Promise<ChatSaid>;
  close(): Promise<void>;
}

const FOLDER = fileURLToPath(new URL("../fixtures/openai-sdk/", import.meta.url));

/** OpenAI's for Python, in a process of its own, fetched once into the tests' cache. */
export async function pypiOpenai(): Promise<ChatSdk> {
  const python = await pythonEnvironment("openai-sdk", `${FOLDER}requirements.txt`);
  const asker = askPython(python, `${FOLDER}ask.py`);
  return { ...asker, ask: async (wish) => (await asker.ask(wish)) as ChatSaid };
}

/** OpenAI's for JavaScript. */
export function npmOpenai(): ChatSdk {
  return { ask: askNpm, close: async () => {} };
}

async function askNpm(wish: ChatWish): Promise<ChatSaid> {
  let sent = 0;
  const client = new OpenAI({
    baseURL: wish.url,
    apiKey: wish.token,
    maxRetries: wish.retries ?? 0,
    fetch: (input, init) => {
      sent++;
      return fetch(input, init);
    },
  });
  const said = await obey(client, wish).catch(tell);
  return { ...said, sent };
}

type Said = Omit<ChatSaid, "sent">;

async function obey(client: OpenAI, { do: deed, params, id = "" }: ChatWish): Promise<Said> {
  const asked = params as never;
  switch (deed) {
    case "create": {
      const { data, request_id } = await client.chat.completions.create(asked).withResponse();
      return { completion: data as unknown as SaidCompletion, requestId: request_id };
    }
    case "stream":
      return {
        completion: (await client.chat.completions.stream(asked).finalChatCompletion()) as unknown as SaidCompletion,
      };
    case "leave": {
      const stream = client.chat.completions.stream(asked);
      for await (const { choices } of stream) {
        const text = choices[0]?.delta.content ?? "";
        if (text === "") continue;
        stream.abort();
        return { text };
      }
      return {};
    }
    case "models": {
      const ids: string[] = [];
      for await (const model of client.models.list()) ids.push(model.id);
      return { ids };
    }
    case "model":
      return { ids: [(await client.models.retrieve(id)).id] };
  }
}

function tell(error: unknown): Said {
  if (!(error instanceof APIError)) throw error;
  const { name } = error.constructor;
  const { status = null, type = null, code = null, param = null, message, requestID = null } = error;
  return { error: { name, status, type, code, param, message, requestId: requestID } };
}
