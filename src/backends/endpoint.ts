/** Where a backend listens, and how it is spoken to. Comes from the plan or from the supervisor, never from a request. */
export type Endpoint = OpenaiEndpoint | AnthropicEndpoint;

interface Common {
  /** As the backend knows it; for mlx `default_model`, since any other name makes it load, or even download, another. */
  readonly model: string;
  /** What is sent there leaves the person's own machines. */
  readonly leaves: boolean;
  /** Sent to this URL's host only. */
  readonly key?: string;
  /** Where the person wrote the URL, as in `backends.far.url`; absent for a server that mallex started. */
  readonly setting?: string;
}

/** A server that speaks chat completions: prompts are rendered for it. */
export interface OpenaiEndpoint extends Common {
  readonly kind: "openai";
  /** Up to and including `/v1`, without a slash at the end. */
  readonly url: string;
  /** How mallex names itself there. */
  readonly title?: string;
  /** mallex watches over it: one that ends is started again, and asking for the endpoint again waits for that. */
  readonly supervised?: true;
  /** When this very server has ended: whether what mallex asked there last is the reason. Absent: it always is. */
  readonly fell?: Promise<boolean>;
  /** Tells who watches that one turn is asked; what it returns is called when that has ended, however. */
  readonly enter?: () => () => void;
}

/** The Claude API: the client's own requests are passed on to it. Either `key` or `login`. */
export interface AnthropicEndpoint extends Common {
  readonly kind: "anthropic";
  /** Without `/v1` and without a slash at the end. */
  readonly url: string;
  /** The client's own login goes along. */
  readonly login?: "client";
  /** What no header may carry there, whoever put it in: mallex's own token. */
  readonly withhold?: string;
}
