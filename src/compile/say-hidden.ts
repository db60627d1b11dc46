import type { LockedModel } from "../../generated/types/lock.d.ts";

/** What a chat template may leave out of a talk that it renders. */
export type Hidden = NonNullable<LockedModel["hides"]>[string][number];

/** In the order in which they are told. */
const OMISSION_TEXTS: Readonly<Record<Hidden, string>> = {
  tools: "shows no tools",
  calls: "drops earlier calls",
  results: "drops results of tools",
  system: "drops the system prompt",
  words: "drops messages",
};

export function inOrder(hidden: ReadonlySet<Hidden>): Hidden[] {
  return (Object.keys(OMISSION_TEXTS) as Hidden[]).filter((one) => hidden.has(one));
}

/** `shows no tools, drops earlier calls and drops messages`: of a template. */
export function describeHidden(hides: readonly Hidden[]): string {
  const texts = hides.map((one) => OMISSION_TEXTS[one]);
  const last = texts.pop() ?? "";
  return texts.length === 0 ? last : `${texts.join(", ")} and ${last}`;
}
