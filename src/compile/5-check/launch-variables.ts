import type { Place } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { entriesOf } from "./entries.ts";

/** A variable of the client that the person's files set or remove. */
export interface LaunchVariable {
  readonly name: string;
  /** The text; `undefined` where it is removed, `{ from }` where mallex fills it in. */
  readonly value: string | { readonly from: string } | undefined;
  readonly at: Place;
}

/** What the person's own files make of the client's environment: what mallex sets itself is not among it. */
export function launchVariables(config: Dict, layers: readonly Layer[]): LaunchVariable[] {
  const merged = valueAt(config, ["launch", "env"]);
  const own = layers.filter(({ kind }) => kind !== "built-in" && kind !== "pack");
  const places = new Map(
    own.flatMap(({ tree }) => entriesOf(valueAt(tree, ["launch"]), "env").map(([name, { value }]) => [name, value.at])),
  );
  return [...places].map(([name, at]) => {
    const value = entryOf(merged, name)?.value;
    const from = textAt(value, ["from"]);
    return { name, at, value: from === undefined ? textAt(value, []) : { from } };
  });
}

/** Whether the client takes a variable for yes. */
export function isOn(value: LaunchVariable["value"]): boolean {
  return typeof value === "string" && /^(1|true|yes|on)$/i.test(value.trim());
}
