import type { Backend, Plan, Profile } from "../../generated/types/plan.d.ts";
import { anthropic } from "./anthropic/kind.ts";
import {
  NO_CAPABILITIES,
  type BackendCapabilities,
  type BackendConfig,
  type BackendKind,
  type KindName,
} from "./kind.ts";
import { llama } from "./llama/kind.ts";
import { mlx } from "./mlx/kind.ts";
import { openai } from "./openai/kind.ts";
import { openrouter } from "./openrouter/kind.ts";

const KINDS: Readonly<Record<KindName, BackendKind>> = { mlx, llama, openai, anthropic, openrouter };

interface OfKind {
  readonly kind: KindName;
}

/** The properties of a backend's kind. @param backend of a file or of a plan */
export function kindOf(backend: OfKind): BackendKind;
export function kindOf(backend: OfKind | undefined): BackendKind | undefined;
export function kindOf(backend: OfKind | undefined): BackendKind | undefined {
  return backend && KINDS[backend.kind];
}

/** A backend whose servers mallex starts. */
export type SupervisedBackend = Exclude<Backend, { url: string }>;

export function isSupervised(backend: Backend | undefined): backend is SupervisedBackend {
  return kindOf(backend)?.supervised === true;
}

export function lowerBackend(config: BackendConfig): Backend {
  return kindOf(config).lower(config);
}

/** Whether prompts for this backend leave the person's own machines. */
export function leaves(config: BackendConfig): boolean {
  return kindOf(config).leaves(config);
}

/** What the server of a profile supports. */
export function capabilitiesOf({ backends }: Pick<Plan, "backends">, profile: Profile): BackendCapabilities {
  return kindOf(backends[profile.backend])?.capabilities(profile) ?? NO_CAPABILITIES;
}

/** The kind and the base URL of a well-known server. @param name in lower case, without spaces and punctuation */
export function serverPreset(name: string): { readonly kind: KindName; readonly url: string } | undefined {
  for (const [kind, { presets = {} }] of Object.entries(KINDS))
    if (Object.hasOwn(presets, name)) return { kind: kind as KindName, url: presets[name] ?? "" };
  return undefined;
}
