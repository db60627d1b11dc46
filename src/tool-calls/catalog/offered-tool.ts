/** A JSON schema, or what it refers to. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An argument as the model sees it, and the client's name of it. */
export interface OfferedArgument {
  readonly name: string;
  readonly to: string;
  readonly required: boolean;
  /** The client's schema of it. */
  readonly schema: JsonSchema;
}

/** A tool that the model is offered, with all that is needed to map its calls back to the client's. */
export interface OfferedTool {
  /** The model's name of it. */
  readonly name: string;
  /** The client's tool that a call becomes. */
  readonly client: string;
  readonly about: string;
  /** What of the client's description no short text leaves out. */
  readonly needed?: string;
  /** All that a call may carry; it is checked against these. */
  readonly args: readonly OfferedArgument[];
  /** The client's schema of all arguments together, where it lets in others than `args`. */
  readonly rootSchema?: JsonSchema;
  /** The arguments that the model sees; absent: all. */
  readonly declaredArgs?: readonly OfferedArgument[];
  /** The model sees a short description. */
  readonly stub?: true;
  /** It can be called, but the model sees it only in the results of a tool search. */
  readonly hidden?: true;
  /** The client holds it back until it has been searched for. */
  readonly isDeferred?: true;
  /** One of mallex's own: `find` looks for tools that are hidden, and `use` calls them; `client` is empty, or the client's own search. `web` searches the web. */
  readonly opens?: "find" | "use" | "web";
  /** Of the one that calls: whether it calls a tool with this name, once it is found. */
  readonly reaches?: (name: string) => boolean;
  /** The client has another tool of the same last name. */
  readonly hasNamesake?: true;
  /** What the arguments' schemas refer to: `$defs`, `definitions`. */
  readonly shared?: JsonSchema;
  /** The built-in command that the call becomes, through the client's shell. */
  readonly via?: "shell.grep" | "shell.glob";
  /** The client requires calls to follow the schema, which lists every allowed argument. */
  readonly strict?: true;
}
