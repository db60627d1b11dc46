/**
 * Replaces the parts of a parsed JSON value that equal another value's parts at the same place by those, so that results can be remembered by object.
 * @param fresh changed in place
 * @returns `known` if all of it is equal
 */
export function shareParts(fresh: unknown, known: unknown): unknown {
  if (fresh === known) return known;
  const areAlike = isContainer(fresh) && isContainer(known) && Array.isArray(fresh) === Array.isArray(known);
  return areAlike ? shareMembers(fresh, known) : fresh;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The order of names is part of the text that a model reads. */
function shareMembers(fresh: object, known: object): object {
  const names = Object.keys(fresh);
  const others = Object.keys(known);
  let isEqual = names.length === others.length;
  for (const [at, name] of names.entries()) {
    isEqual &&= name === others[at];
    if (!Object.hasOwn(known, name)) continue;
    const part: unknown = Reflect.get(fresh, name);
    const other: unknown = Reflect.get(known, name);
    const shared = shareParts(part, other);
    // Equal strings are shared, too: two texts that are one object are compared without reading them.
    if (shared !== part || typeof shared === "string") setOwn(fresh, name, shared);
    isEqual &&= shared === other;
  }
  return isEqual ? known : fresh;
}

/** An own property, also `__proto__`. */
function setOwn(target: object, name: string, value: unknown): void {
  if (name !== "__proto__") Reflect.set(target, name, value);
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
