import { createHash } from "node:crypto";
import { MALLEX_SIGNATURE } from "../../shared/content-blocks.ts";
import type { Emit } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";

type ToolUse = Extract<TurnEvent, { type: "tool-use" }>;

export type AnswerBlock =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "thinking"; readonly thinking: string; readonly signature: string }
  | {
      readonly type: "tool_use";
      readonly id: string;
      readonly name: string;
      readonly input: Readonly<Record<string, unknown>>;
    }
  | {
      readonly type: "server_tool_use";
      readonly id: string;
      readonly name: "web_search";
      readonly input: Readonly<Record<string, unknown>>;
    }
  | { readonly type: "web_search_tool_result"; readonly tool_use_id: string; readonly content: object };

type WebSearch = Extract<TurnEvent, { type: "web-search" }>;
type WebResults = Extract<TurnEvent, { type: "web-results" }>;

type BlockDelta =
  | { readonly type: "text_delta"; readonly text: string }
  | { readonly type: "thinking_delta"; readonly thinking: string }
  | { readonly type: "signature_delta"; readonly signature: string }
  | { readonly type: "input_json_delta"; readonly partial_json: string };

type BlockData =
  | { readonly type: "content_block_start"; readonly index: number; readonly content_block: AnswerBlock }
  | { readonly type: "content_block_delta"; readonly index: number; readonly delta: BlockDelta }
  | { readonly type: "content_block_stop"; readonly index: number };

export interface BlockEvent {
  readonly event: BlockData["type"];
  readonly data: BlockData;
}

/**
 * The content blocks of an answer: numbered without gaps, one open at a time. Blank text or thoughts beside other blocks are
 * omitted: as history, the Claude API refuses them.
 */
export class BlockWriter {
  #index = 0;
  #open: AnswerBlock["type"] | undefined;
  #hasText = false;
  #hasCalls = false;
  #thought = "";
  /** Pending spaces: the start of a text, or all of it. */
  #held = "";

  get hasCalls(): boolean {
    return this.#hasCalls;
  }

  text(text: string, emit: Emit<BlockEvent>): void {
    this.#held += text;
    if (this.#open !== "text" && this.#held.trim() === "") return;
    if (this.#open !== "text") this.#beginText(emit);
    this.#add({ type: "text_delta", text: this.#held }, emit);
    this.#held = "";
  }

  thinking(text: string, emit: Emit<BlockEvent>): void {
    if (this.#open !== "thinking" && text.trim() === "") return;
    this.#held = "";
    if (this.#open !== "thinking") {
      this.#thought = "";
      this.#begin({ type: "thinking", thinking: "", signature: "" }, emit);
    }
    this.#thought += text;
    if (text !== "") this.#add({ type: "thinking_delta", thinking: text }, emit);
  }

  call({ id, name, input }: ToolUse, emit: Emit<BlockEvent>): void {
    this.#hasCalls = true;
    this.#held = "";
    this.#begin({ type: "tool_use", id, name, input: {} }, emit);
    // In one piece: readers parse what they have again at every piece.
    this.#add({ type: "input_json_delta", partial_json: JSON.stringify(input) }, emit);
    this.#close(emit);
  }

  search({ id, query }: WebSearch, emit: Emit<BlockEvent>): void {
    this.#held = "";
    this.#begin({ type: "server_tool_use", id, name: "web_search", input: {} }, emit);
    this.#add({ type: "input_json_delta", partial_json: JSON.stringify({ query }) }, emit);
    this.#close(emit);
  }

  results({ id, answer }: WebResults, emit: Emit<BlockEvent>): void {
    const content =
      "error" in answer
        ? { type: "web_search_tool_result_error", error_code: answer.error }
        : answer.results.map(({ title, url, snippet, age = null }) => ({
            type: "web_search_result",
            title,
            url,
            // Clients that read it take it for the page's text.
            encrypted_content: snippet,
            page_age: age,
          }));
    this.#begin({ type: "web_search_tool_result", tool_use_id: id, content }, emit);
    this.#close(emit);
  }

  /** Closes the open block. An empty answer gets a text block, since clients need one. */
  end(emit: Emit<BlockEvent>): void {
    if (!this.#hasText && !this.#hasCalls) {
      const spaces = this.#open === undefined && this.#index === 0 ? this.#held : "";
      this.#beginText(emit);
      if (spaces !== "") this.#add({ type: "text_delta", text: spaces }, emit);
    }
    this.#close(emit);
  }

  #beginText(emit: Emit<BlockEvent>): void {
    this.#hasText = true;
    this.#begin({ type: "text", text: "" }, emit);
  }

  #begin(block: AnswerBlock, emit: Emit<BlockEvent>): void {
    this.#close(emit);
    this.#open = block.type;
    const data = { type: "content_block_start", index: this.#index, content_block: block } as const;
    emit({ event: "content_block_start", data });
  }

  #add(delta: BlockDelta, emit: Emit<BlockEvent>): void {
    const data = { type: "content_block_delta", index: this.#index, delta } as const;
    emit({ event: "content_block_delta", data });
  }

  #close(emit: Emit<BlockEvent>): void {
    if (this.#open === undefined) return;
    if (this.#open === "thinking") this.#add({ type: "signature_delta", signature: signThinking(this.#thought) }, emit);
    this.#open = undefined;
    emit({ event: "content_block_stop", data: { type: "content_block_stop", index: this.#index++ } });
  }
}

/** The signature of a thinking block: clients want one, and send it back. The same thought always has the same. */
function signThinking(text: string): string {
  return `${MALLEX_SIGNATURE}${createHash("sha256").update(text).digest("base64url")}`;
}
