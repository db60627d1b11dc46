import { searchText } from "../../prompt/conversation/own-searches.ts";
import { directQuery, searchLimits, type SearchLimits } from "../../prompt/tools/web-search.ts";
import type { Sink } from "../../shared/stages.ts";
import { OWN_SEARCH, type DoneSearch, type WebAnswer } from "../../shared/web-search.ts";
import { egressCheckOf, type ChainRequest } from "./turn-context.ts";

const NONE: SearchLimits = { most: 0, allowed: [], blocked: [] };

/** Searches the web for one answer of a profile. */
export class WebSearches {
  readonly #request: ChainRequest;
  readonly #profile: string;
  readonly #limits: SearchLimits;
  #count = 0;

  constructor(request: ChainRequest, profile: string) {
    this.#request = request;
    this.#profile = profile;
    this.#limits = searchLimits(request.decided.routed.input.request) ?? NONE;
  }

  /** The model reads one refusal; after a second one it is not called again. */
  get isOver(): boolean {
    return this.#count > this.#limits.most + 1;
  }

  /** Searches, and sends the client the query and what was found. */
  async search(query: string, sink: Sink): Promise<DoneSearch> {
    const { serverContext, exchange, trace } = this.#request;
    const id = `${OWN_SEARCH}${exchange.id.replaceAll(/\W/g, "_")}_${this.#count++}`;
    sink.push({ type: "web-search", id, query });
    await sink.drain();
    const answer = await this.#answer(query);
    sink.push({ type: "web-results", id, answer });
    const failure = "error" in answer ? { error: answer.error, why: answer.why } : undefined;
    const outcome = "error" in answer ? { error: answer.error } : { results: answer.results.length };
    trace.tally.searches = [...(trace.tally.searches ?? []), outcome];
    const fields = { id: exchange.id, profile: this.#profile, ...(failure ?? outcome) };
    serverContext.log[failure === undefined ? "info" : "warn"]("web-search", fields);
    return { id, query, result: searchText(answer) };
  }

  /** Nothing of a session or a profile that must stay local is searched for. */
  async #answer(query: string): Promise<WebAnswer> {
    const { serverContext, exchange, decided } = this.#request;
    const { plan } = serverContext.program;
    if (this.#count > this.#limits.most) return { error: "max_uses_exceeded", why: "more than `max_uses`" };
    if (serverContext.searchWeb === undefined) return { error: "unavailable", why: "the file has no `search`" };
    const isLocal = plan.profiles[this.#profile]?.localOnly === true;
    const pinned = isLocal ? "localOnly" : decided.currentPinnedReason();
    if (pinned !== undefined) return { error: "unavailable", why: `must stay on this machine: ${pinned}` };
    const { allowed, blocked } = this.#limits;
    const { signal } = exchange;
    try {
      const check = egressCheckOf(this.#request);
      return await serverContext.searchWeb({ query, allowed, blocked }, { signal, check });
    } catch (error) {
      signal.throwIfAborted();
      return { error: "unavailable", why: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Answers a request that asks for nothing but a search, without a model. */
export async function answerSearch(request: ChainRequest, profile: string, query: string, sink: Sink): Promise<void> {
  const { result } = await new WebSearches(request, profile).search(query, sink);
  sink.push({ type: "text-delta", text: result });
  sink.push({ type: "usage", usage: { inputTokens: 0, cachedTokens: 0, outputTokens: 0 } });
  sink.push({ type: "turn-end", stopReason: "end_turn" });
}

export function queryOf({ serverContext, decided }: ChainRequest): string | undefined {
  return directQuery(serverContext.program.plan, decided.routed.input.request);
}

/** Who searches for the answer to this request; undefined: it has no search. */
export function searcherOf({ serverContext, decided }: ChainRequest): string | undefined {
  const { search } = serverContext.program.plan;
  return search && searchLimits(decided.routed.input.request) && search.kind;
}
