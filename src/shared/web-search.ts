/** One page that a search of the web has found; its texts are cleaned and short, and written by strangers. */
export interface WebResult {
  readonly title: string;
  readonly url: string;
  readonly snippet: string;
  /** When it was written, in the words of the search engine. */
  readonly age?: string;
}

/** Codes of the Messages API. */
export type WebSearchError =
  | "unavailable"
  | "too_many_requests"
  | "invalid_tool_input"
  | "query_too_long"
  | "max_uses_exceeded";

export type WebAnswer =
  | { readonly results: readonly WebResult[] }
  | { readonly error: WebSearchError; /** For the log. */ readonly why: string };

/** A search within an answer, as the model has read it. */
export interface DoneSearch {
  readonly id: string;
  readonly query: string;
  readonly result: string;
}

/** A piece of the answer so far: text, or a search with what it has found. */
export type AnswerPart = string | DoneSearch;

/** How the ids of mallex's searches begin: the Claude API, which has not made them, must not read them. */
export const OWN_SEARCH = "srvtoolu_mallex_";
