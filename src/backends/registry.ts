import type { Backend, Plan, Profile } from "../../generated/types/plan.d.ts";
import { anthropic } from "./anthropic/kind.ts";
import {
  NO_CAPABILITIES,
  type BackendCapabilities,
  type BackendConfig,
  type BackendKind,
  type ConfigKind,
  type KindName,
  type Spread,
} from "./kind.ts";
import { llama } from "./llama/kind.ts";
import { mlx, vlm } from "./mlx/kind.ts";
import { openai } from "./openai/kind.ts";
import { openrouter } from "./openrouter/kind.ts";
import { pool } from "./pool/kind.ts";
import { LOOPBACK } from "../shared/utilities.ts";

/** Those that mallex starts come first: where people name a server of two kinds, they are preferred. */
const KINDS: Readonly<Record<ConfigKind, BackendKind>> = { mlx, llama, openai, anthropic, openrouter, pool };

export type { Spread } from "./kind.ts";

export const KIND_NAMES: readonly string[] = Object.keys(KINDS);

/** The kinds whose servers mallex starts. */
export const SUPERVISED_KINDS: readonly string[] = Object.entries(KINDS).flatMap(([kind, { supervised }]) =>
  supervised ? kind : [],
);

/** Programs of a kind other than the usual one, by `engine`. */
const ENGINES: Readonly<Record<string, BackendKind>> = { vlm };

interface OfKind {
  readonly kind: ConfigKind;
  readonly engine?: string;
}

/** The properties of a backend's kind. @param backend of a file or of a plan */
export function kindOf(backend: OfKind): BackendKind;
export function kindOf(backend: OfKind | undefined): BackendKind | undefined;
export function kindOf(backend: OfKind | undefined): BackendKind | undefined {
  if (backend === undefined || !Object.hasOwn(KINDS, backend.kind)) return undefined;
  return ENGINES[backend.engine ?? ""] ?? KINDS[backend.kind];
}

/** A backend whose servers mallex starts. */
export type SupervisedBackend = Exclude<Backend, { url: string }>;

export function isSupervised(backend: Backend | undefined): backend is SupervisedBackend {
  return kindOf(backend)?.supervised === true;
}

export function lowerBackend(config: BackendConfig): Backend {
  return kindOf(config).lower(config);
}

/** A backend of a pool, and what it calls the model where that differs. */
export interface PoolMember {
  readonly backend: string;
  readonly model?: string;
}

/** The backends that a pool consists of; undefined: it is no pool. */
export function poolMembers(config: BackendConfig): readonly PoolMember[] | undefined {
  return config.kind === "pool"
    ? config.of.map((member) => (typeof member === "string" ? { backend: member } : member))
    : undefined;
}

/** Whether prompts for this backend leave the person's own machines. */
export function leaves(config: BackendConfig): boolean {
  return kindOf(config).leaves(config);
}

/** The other machines that a model of this backend is spread over; undefined: none. */
export function spreadOf(config: BackendConfig): Spread | undefined {
  return kindOf(config)?.spread?.(config);
}

/** What part of a model's weights this machine holds: between 0 and 1. */
export function shareOf(config: BackendConfig): number {
  return 1 / (kindOf(config).machines?.(config) ?? 1);
}

/** As `shareOf`, by the plan: each machine of a cluster, and each RPC server, has its part. */
export function plannedShare(backend: Plan["backends"][string] | undefined): number {
  const ranks = (backend && "cluster" in backend ? backend.cluster?.hosts : undefined) ?? [];
  const servers = (backend && "rpc" in backend ? backend.rpc : undefined) ?? [];
  return 1 / (1 + ranks.filter(({ ssh }) => ssh !== LOOPBACK).length + servers.length);
}

/** What the server of a profile supports. */
export function capabilitiesOf({ backends }: Pick<Plan, "backends">, profile: Profile): BackendCapabilities {
  return kindOf(backends[profile.backend])?.capabilities(profile) ?? NO_CAPABILITIES;
}

/** A server that people name as `kind`. */
export interface ServerPreset {
  readonly kind: KindName;
  /** Where one that already runs usually is. */
  readonly url: string;
  /** mallex starts it. */
  readonly supervised: boolean;
}

/** The kind and the base URL of a well-known server. @param name in lower case, without spaces and punctuation @param isRunning it has a URL, so mallex doesn't start it */
export function serverPreset(name: string, isRunning = false): ServerPreset | undefined {
  for (const [kind, { presets = {}, supervised }] of Object.entries(KINDS))
    if (Object.hasOwn(presets, name) && !(isRunning && supervised))
      return { kind: kind as KindName, url: presets[name] ?? "", supervised };
  return undefined;
}
