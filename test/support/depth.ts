const DEPTHS = ["small", "full", "wide"] as const;

type Depth = (typeof DEPTHS)[number];

function readDepth(value: string | undefined): Depth {
  const depth = DEPTHS.find((one) => one === (value || "small"));
  if (depth === undefined) throw new Error(`MALLEX_TEST_DEPTH is "${value}"; it may be ${DEPTHS.join(", ")}`);
  return depth;
}

const depth = readDepth(process.env["MALLEX_TEST_DEPTH"]);

/** How much a test does: `small` for `npm test`, `full` for everything that gates, `wide` for a night. */
export function byDepth<T>({ small, full, wide = full }: { small: T; full: T; wide?: T }): T {
  return { small, full, wide }[depth];
}

/** Runs of a property: a fifth of them at small depth, ten times as many at wide. fast-check's own number of runs follows (`property-runs.ts`). */
export function runs(full: number): number {
  return byDepth({ small: Math.min(full, Math.max(10, Math.ceil(full / 5))), full, wide: 10 * full });
}
