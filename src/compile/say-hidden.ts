import type { LockedModel } from "../../generated/types/lock.d.ts";

/** What a chat template may leave out of a talk that it renders. */
export type Hidden = NonNullable<LockedModel["hides"]>[string][number];

/** In the order in which they are told. */
const SAID: Readonly<Record<Hidden, string>> = {
  tools: "shows no tools",
  calls: "drops earlier calls",
  results: "drops results of tools",
  system: "drops the system prompt",
  words: "drops messages",
};

export function inOrder(hidden: ReadonlySet<Hidden>): Hidden[] {
  return (Object.keys(SAID) as Hidden[]).filter((one) => hidden.has(one));
}

/** `shows no tools, drops earlier calls and drops messages`: of a template. */
export function sayHidden(hides: readonly Hidden[]): string {
  const said = hides.map((one) => SAID[one]);
  const last = said.pop() ?? "";
  return said.length === 0 ? last : `${said.join(", ")} and ${last}`;
}
