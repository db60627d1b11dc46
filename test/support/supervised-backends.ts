import type { Backend } from "../../generated/types/plan.d.ts";

/** A supervised backend as the plan holds one that the file says nothing more about. */
export const MLX: Extract<Backend, { kind: "mlx" }> = {
  kind: "mlx",
  promptCacheEntries: 10,
  onExit: "stop",
  startWithinMs: 600_000,
  hangAfterMs: 120_000,
  concurrent: 4,
  waiting: 100,
};

export const LLAMA: Extract<Backend, { kind: "llama" }> = {
  kind: "llama",
  prefillStep: 512,
  onExit: "stop",
  startWithinMs: 600_000,
  hangAfterMs: 120_000,
  concurrent: 1,
  waiting: 100,
};
