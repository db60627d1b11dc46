import { dropOldest } from "./drop-oldest.ts";

/** Which talks a session has had: its own, its helpers', what followed a summing up. */
export interface SessionConversations {
  /** @param begins this request is the first of the talk, so it is no other session's that goes on */
  meet(key: string, conversation: string, begins: boolean): void;
  conversationsOf(key: string): string[];
  hasBegun(key: string, conversation: string): boolean;
}

/** Of one session. */
const MAX_CONVERSATIONS = 100;

/** @param keep sessions at most: the one that was silent longest goes first */
export function createSessionConversations(keep: number): SessionConversations {
  /** The talks of each session, and whether it has begun there. */
  const met = new Map<string, Map<string, boolean>>();
  return {
    meet(key, conversation, begins) {
      const conversations = met.get(key) ?? new Map<string, boolean>();
      const hasBegun = begins || conversations.get(conversation) === true;
      conversations.delete(conversation);
      conversations.set(conversation, hasBegun);
      met.delete(key);
      met.set(key, conversations);
      dropOldest(conversations, MAX_CONVERSATIONS);
      dropOldest(met, keep);
    },
    conversationsOf: (key) => [...(met.get(key)?.keys() ?? [])],
    hasBegun: (key, conversation) => met.get(key)?.get(conversation) === true,
  };
}
