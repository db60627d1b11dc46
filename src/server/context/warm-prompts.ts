import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Endpoint } from "../../backends/endpoint.ts";
import { requestBackend } from "../../backends/openai/chat-completions.ts";
import type { Queues } from "../../backends/queue/wait-for-slot.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { abortable } from "../../shared/async.ts";

/** Keeps the newest prompts for the next start. Fails in no case. */
export interface WarmStore {
  read(profile: string): WarmPrompt | undefined;
  write(profile: string, prompt: WarmPrompt): void;
  remove(profile: string): void;
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
  /** Called with the prompt of each answered turn of a person. @param isKept it may also be kept on disk */
  remember(profile: string, prompt: Prompt, isKept: boolean): void;
  /** A model has been loaded: it reads the newest prompt of its profiles, unless a turn is there already. */
  warm(model: string, context: WarmContext): Promise<void>;
  /** A turn comes: it goes first. */
  yield(): void;
}

export function createWarmPrompts(log: Log, store?: WarmStore): WarmPrompts {
  const newest = new Map<string, WarmPrompt>();
  const running = new Set<AbortController>();

  async function send(profile: string, prompt: WarmPrompt, context: WarmContext): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.add(controller);
    try {
      const endpoint = await abortable(context.endpoint(profile, signal), signal);
      if (endpoint.relays) return;
      try {
        const shortest: Prompt = { ...prompt, maxTokens: 1, stopSequences: [], sampling: {} };
        for await (const events of requestBackend({ endpoint, prompt: shortest, signal }))
          for (const event of events) if (event.type === "usage") log.info("warmed", { profile, ...event.usage });
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
    remember(profile, { messages, tools, textArguments, thinking }, isKept) {
      const prompt: WarmPrompt = {
        messages,
        tools,
        ...(textArguments === undefined ? {} : { textArguments }),
        ...(thinking === undefined ? {} : { thinking }),
      };
      newest.set(profile, prompt);
      if (isKept) store?.write(profile, prompt);
      else store?.remove(profile);
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
  };
}
