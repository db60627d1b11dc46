import { totalmem } from "node:os";

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

/** Units as people write them, large to small; those without a name are none of ours. */
const UNITS: readonly (readonly [of: string, unit: string, words: RegExp, amount: number])[] = [
  ["time", "", /^(?:d|days?)$/i, 86_400_000],
  ["time", "h", /^(?:h|hrs?|hours?)$/i, 3_600_000],
  ["time", "m", /^(?:m|mins?|minutes?)$/i, 60_000],
  ["time", "s", /^(?:s|secs?|seconds?)$/i, 1000],
  ["time", "ms", /^(?:ms|msecs?|millis|milliseconds?)$/i, 1],
  ["bytes", "", /^(?:t|tb|tib|terabytes?)$/i, 1024 ** 4],
  ["bytes", "GB", /^(?:g|gb|gib|gigabytes?)$/i, 1024 ** 3],
  ["bytes", "MB", /^(?:m|mb|mib|megabytes?)$/i, 1024 ** 2],
  ["bytes", "KB", /^(?:k|kb|kib|kilobytes?)$/i, 1024],
  ["parameters", "", /^(?:t|trillions?)$/i, 1e12],
  ["parameters", "B", /^(?:b|bn|billions?)$/i, 1e9],
  ["parameters", "M", /^(?:m|mio|millions?)$/i, 1e6],
];

type IsAccepted = (text: string) => boolean;

/** The units that a form accepts, large to small; none where it is no form of quantities. */
export function acceptedUnits(isAccepted: IsAccepted): readonly string[] {
  if (isAccepted("1q") || isAccepted("1")) return [];
  return UNITS.flatMap(([, unit]) => (unit !== "" && isAccepted(`1${unit}`) ? [unit] : []));
}

/** The same amount in a unit that is accepted: `30 sec` is `30s`, `1h30m` is `90m`, and `1.5GB` is `1536MB`. Without a unit, it is the only one. */
export function toAcceptedUnit(text: string, isAccepted: IsAccepted): string | undefined {
  const [, hours, minutes] = /^\s*(\d+)\s*h\s*(\d+)\s*m?\s*$/i.exec(text) ?? [];
  if (hours !== undefined) return toAcceptedUnit(`${Number(hours) * 60 + Number(minutes)}m`, isAccepted);
  const [, amount = "", written = ""] = /^\s*(\d*\.?\d+)\s*([a-z]*)\.?\s*$/i.exec(text) ?? [];
  const units = acceptedUnits(isAccepted);
  const [first = "", second] = units;
  const word = written === "" && second === undefined ? first : written;
  const known = UNITS.filter(([of]) => of === UNITS.find(([, unit]) => unit === first)?.[0]);
  const total = Number(amount) * (known.find(([, , words]) => words.test(word))?.[3] ?? Number.NaN);
  return known
    .filter(([, unit]) => units.includes(unit))
    .map(([, unit, , one]) => `${Math.round((total / one) * 1e6) / 1e6}${unit}`)
    .find(isAccepted);
}

/** Bytes of memory of the machine, or of the container that mallex is in. */
export function machineMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}
