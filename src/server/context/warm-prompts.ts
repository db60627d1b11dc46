import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Endpoint, PromptEndpoint } from "../../backends/endpoint.ts";
import { keepSlot } from "../../backends/llama/keep-slot.ts";
import { requestBackend } from "../../backends/openai/chat-completions.ts";
import { reader } from "../../shared/stages.ts";
import type { Queues } from "../../backends/queue/wait-for-slot.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { abortable } from "../../shared/async.ts";

/** Keeps the newest prompts for the next start. Fails in no case. */
export interface WarmStore {
  read(profile: string): WarmPrompt | undefined;
  /**
   * @param session of the prompt
   * @returns what is kept of it; undefined: nothing
   */
  write(profile: string, prompt: WarmPrompt, session: string): WarmPrompt | undefined;
  remove(profile: string): void;
  /** Removes the prompts of a session, also those that an earlier mallex has kept. */
  forget(session: string): void;
  /** Of the profile's prompt, with its session, for files that others write beside it; without one, of all of the profile's. */
  nameOf(profile: string, session?: string): string;
  /** What was asked for is on disk. */
  settled(): Promise<void>;
}

/** What the cache of a server depends on. */
export type WarmPrompt = Pick<Prompt, "messages" | "tools" | "textArguments" | "thinking">;

interface WarmContext {
  readonly program: { readonly plan: Plan };
  readonly queues: Pick<Queues, "busy">;
  endpoint(profile: string, signal: AbortSignal): Promise<Endpoint>;
}

/** Prompts that models read before the first turn asks for them. */
export interface WarmPrompts {
  /** Called with the prompt of each answered turn of a person. */
  remember(profile: string, prompt: Prompt, how: PromptUse): void;
  /** The session is pinned: nothing of it stays on disk. */
  forget(session: string): void;
  /** A model has been loaded: it reads the newest prompt of its profiles, unless a turn is there already. */
  warm(model: string, context: WarmContext): Promise<void>;
  /** A turn comes: it goes first. */
  yield(): void;
  /** Servers know what they may keep. */
  settled(): Promise<void>;
}

interface PromptUse {
  /** Of the prompt. */
  readonly session: string;
  /** It may also be kept on disk. */
  readonly isKept: boolean;
  /** The server that keeps its cache, too; absent: it can't. */
  readonly slots: PromptEndpoint | undefined;
}

interface SlotUse {
  readonly session: string;
  readonly slots: PromptEndpoint;
}

function ignored(): void {
  // A slot only saves time.
}

export function createWarmPrompts(log: Log, store?: WarmStore): WarmPrompts {
  const newest = new Map<string, WarmPrompt>();
  const running = new Set<AbortController>();
  /** Whose prompt a server may write when it ends, by profile. */
  const written = new Map<string, SlotUse>();
  /** What servers are told, in order, by profile. */
  const informed = new Map<string, Promise<void>>();

  /** No answer waits for it. The prompt is on disk before the server hears of it: the server looks there. */
  function tell(profile: string, { slots, session }: SlotUse, prompt?: WarmPrompt): void {
    if (store === undefined) return;
    const leave = slots.enter?.();
    const name = store.nameOf(profile, prompt && session);
    const post = async (): Promise<void> => {
      await store.settled();
      await keepSlot(slots, name, prompt && shortest(prompt));
    };
    const last = informed.get(profile) ?? Promise.resolve();
    informed.set(profile, last.then(post).catch(ignored).finally(leave));
  }

  async function send(profile: string, prompt: WarmPrompt, context: WarmContext): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.add(controller);
    try {
      const endpoint = await abortable(context.endpoint(profile, signal), signal);
      if (endpoint.relays) return;
      try {
        const sink = reader((event) => {
          if (event.type === "usage") log.info("warmed", { profile, ...event.usage });
        });
        await requestBackend({ endpoint, prompt: shortest(prompt), signal }, sink);
      } finally {
        endpoint.release?.();
      }
    } catch (error) {
      if (signal.aborted) return;
      // It may be what has crashed the server: it is never sent again.
      newest.delete(profile);
      store?.remove(profile);
      log.warn("not-warmed", { profile, error: String(error) });
    } finally {
      running.delete(controller);
    }
  }

  return {
    remember(profile, { messages, tools, textArguments, thinking }, { session, isKept, slots }) {
      const prompt: WarmPrompt = {
        messages,
        tools,
        ...(textArguments === undefined ? {} : { textArguments }),
        ...(thinking === undefined ? {} : { thinking }),
      };
      newest.set(profile, prompt);
      if (store === undefined) return;
      if (!isKept) store.remove(profile);
      const kept = isKept ? store.write(profile, prompt, session) : undefined;
      if (slots === undefined) return;
      written.set(profile, { session, slots });
      tell(profile, { session, slots }, kept);
    },
    forget(session) {
      store?.forget(session);
      for (const [profile, use] of written) {
        if (use.session !== session) continue;
        written.delete(profile);
        tell(profile, use);
      }
    },
    async warm(model, context) {
      const { program, queues } = context;
      for (const [name, profile] of Object.entries(program.plan.profiles)) {
        if (profile.warm !== true || profile.model !== model || queues.busy(profile.backend) > 0) continue;
        const prompt = newest.get(name) ?? store?.read(name);
        if (prompt !== undefined) await send(name, prompt, context);
      }
    },
    yield() {
      for (const controller of running) controller.abort(new Error("a turn goes first"));
    },
    async settled() {
      await Promise.all(informed.values());
    },
  };
}

/** A request that only reads it. */
function shortest(prompt: WarmPrompt): Prompt {
  return { ...prompt, maxTokens: 1, stopSequences: [], sampling: {} };
}
