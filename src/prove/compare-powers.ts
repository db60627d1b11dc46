import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import type { Power } from "../compile/5-check/powers.ts";

/** A power as it was trusted. */
export type Granted = Pick<Power, "path" | "value">;

/** What is different since a file was trusted. */
export interface PowersDiff {
  readonly added: readonly Power[];
  readonly changed: readonly { readonly power: Power; readonly before: unknown }[];
  readonly gone: readonly Granted[];
}

/** Compares by value; the order of different keys means nothing, that of values under the same key does. */
export function comparePowers(before: readonly Granted[], after: readonly Power[]): PowersDiff {
  const left = after.filter((power) => !before.some((old) => isSame(old, power)));
  const gone = before.filter((old) => !after.some((power) => isSame(old, power)));
  const only = (list: readonly Granted[], path: string): Granted | undefined => {
    const [first, ...others] = list.filter((one) => one.path === path);
    return others.length === 0 ? first : undefined;
  };
  const changed = left.flatMap((power) => {
    const old = only(gone, power.path);
    return old !== undefined && only(left, power.path) === power ? [{ power, old, before: old.value }] : [];
  });
  const isPaired = (one: Granted): boolean => changed.some(({ power, old }) => power === one || old === one);
  return {
    added: left.filter((power) => !isPaired(power)),
    changed: changed.map(({ power, before: value }) => ({ power, before: value })),
    gone: gone.filter((old) => !isPaired(old)),
  };
}

/** Whether nothing was added, changed, removed or moved to another file. */
export function areSamePowers(before: readonly Granted[], after: readonly Granted[]): boolean {
  return canonicalJson(sorted(before)) === canonicalJson(sorted(after));
}

function sorted(powers: readonly Granted[]): Granted[] {
  return powers
    .map(({ path, value }) => ({ path, value }))
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function isSame(a: Granted, b: Granted): boolean {
  return a.path === b.path && canonicalJson(a.value) === canonicalJson(b.value);
}
