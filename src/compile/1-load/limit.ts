/** What may be taken of a pack, and of those that it extends. */
export interface Limit {
  /** These sections; absent: all. */
  readonly use?: ReadonlySet<string>;
  /** It may take text out, and not add a word. */
  readonly removeOnly: boolean;
}

export const UNLIMITED: Limit = { removeOnly: false };

/** What both allow: a pack that a limited one extends. */
export function narrow(one: Limit, other: Limit): Limit {
  const uses = [one.use, other.use].filter((use) => use !== undefined);
  const [first, second = first] = uses;
  const both = first === undefined ? undefined : new Set([...first].filter((section) => second?.has(section) === true));
  return { removeOnly: one.removeOnly || other.removeOnly, ...(both === undefined ? {} : { use: both }) };
}

/** What one of them allows: a pack that is named twice. */
export function widen(one: Limit, other: Limit): Limit {
  const use = one.use === undefined || other.use === undefined ? undefined : new Set([...one.use, ...other.use]);
  return { removeOnly: one.removeOnly && other.removeOnly, ...(use === undefined ? {} : { use }) };
}

export function isSameLimit(one: Limit, other: Limit): boolean {
  const [mine, others] = [one.use, other.use];
  const isSameUse =
    mine === undefined || others === undefined
      ? mine === others
      : mine.size === others.size && [...mine].every((section) => others.has(section));
  return isSameUse && one.removeOnly === other.removeOnly;
}
