const MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const BYTES: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 * 1024, GB: 1024 * 1024 * 1024 };
const PARAMETERS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9 };

/** `1500ms`, `8s`, `12h` → milliseconds. The schema has checked the form. */
export function toMilliseconds(text: string): number {
  return inUnits(text, MS);
}

/** `32MB`, `4GB` → bytes. */
export function toBytes(text: string): number {
  return inUnits(text, BYTES);
}

/** `135M`, `30B` → number of parameters. */
export function toParameters(text: string): number {
  return inUnits(text, PARAMETERS);
}

function inUnits(text: string, units: Readonly<Record<string, number>>): number {
  const [, amount = "0", unit = ""] = /^([0-9.]+)([A-Za-z]+)$/.exec(text) ?? [];
  return Math.round(Number(amount) * (units[unit] ?? 1));
}
