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

/** The same amount in a unit that is accepted: `30 sec` is `30s`, and `1.5GB` is `1536MB`. Without a unit, it is the only one. */
export function toAcceptedUnit(text: string, isAccepted: IsAccepted): string | undefined {
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
