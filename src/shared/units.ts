const MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const BYTES: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 * 1024, GB: 1024 * 1024 * 1024 };
const PARAMETERS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9 };

/** Node's timers hold no more, and take what is longer for one millisecond: 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** `1500ms`, `8s`, `12h` → milliseconds, 24 days at most. The schema has checked the form. */
export function toMilliseconds(text: string): number {
  return Math.min(inUnits(text, MS), LONGEST_MS);
}

/** `32MB`, `4GB` → bytes, at most as many as a number holds exactly; MLX refuses what is larger than an integer of its own. */
export function toBytes(text: string): number {
  return Math.min(inUnits(text, BYTES), Number.MAX_SAFE_INTEGER);
}

/** `135M`, `30B` → number of parameters. */
export function toParameters(text: string): number {
  return inUnits(text, PARAMETERS);
}

/** `135M`, `1.5B`, `30B`: as models are named. */
export function formatParameters(parameters: number): string {
  if (parameters < 0.9995e9) return `${Math.max(1, Math.round(parameters / 1e6))}M`;
  const billions = parameters / 1e9;
  return `${billions < 3 ? Math.round(billions * 10) / 10 : Math.round(billions)}B`;
}

function inUnits(text: string, units: Readonly<Record<string, number>>): number {
  const [, amount = "0", unit = ""] = /^([0-9.]+)([A-Za-z]+)$/.exec(text) ?? [];
  return Math.round(Number(amount) * (units[unit] ?? 1));
}
