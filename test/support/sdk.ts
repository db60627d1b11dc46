/** What an official SDK is asked to do; it knows nothing of the test. */
export interface SdkWish {
  /** `leave`: goes away after the first words of a stream. `models`: all, a page at a time. */
  readonly do: "create" | "stream" | "leave" | "count" | "models" | "model";
  readonly url: string;
  readonly token: string;
  /** As what the SDK is given the token. */
  readonly by?: "key" | "token";
  /** How often it may ask again; never, unless said. */
  readonly retries?: number;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Of a page of models. */
  readonly limit?: number;
  /** Of a model. */
  readonly id?: string;
}

interface SdkBlock {
  readonly type: string;
  readonly text?: string;
  readonly id?: string;
  readonly name?: string;
  readonly input?: unknown;
}

export interface SdkMessage {
  readonly role: "assistant";
  readonly content: readonly SdkBlock[];
  readonly stop_reason: string;
  readonly usage: { readonly input_tokens: number; readonly cache_read_input_tokens: number };
}

/** What it has read or thrown. */
export interface SdkSaid {
  readonly message?: SdkMessage;
  readonly requestId?: string | null;
  /** Of the events of a stream, in their order. */
  readonly types?: readonly string[];
  readonly text?: string;
  readonly tokens?: number;
  readonly ids?: readonly string[];
  readonly error?: {
    readonly name: string;
    readonly status?: number | null;
    readonly type?: string | null;
    readonly message: string;
    readonly requestId?: string | null;
  };
  /** The headers of each request. */
  readonly sent: readonly Readonly<Record<string, string>>[];
  readonly tookMs: number;
}

export interface Sdk {
  ask(wish: SdkWish): Promise<SdkSaid>;
  close(): Promise<void>;
}
