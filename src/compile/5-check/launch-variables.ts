import type { Location } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { entriesOf } from "./entries.ts";

/** A variable of the client that the person's files set or remove. */
export interface LaunchVariable {
  readonly name: string;
  /** The text; `undefined` where it is removed, `{ from }` where mallex fills it in. */
  readonly value: string | { readonly from: string } | undefined;
  readonly at: Location;
  /** A name in `launch.releases`; absent: every release gets it. */
  readonly release?: string;
}

/** What the person's own files make of the client's environment, in every release or in some: what mallex sets itself is not among it. */
export function launchVariables(config: Dict, layers: readonly Layer[]): LaunchVariable[] {
  const releases = entriesOf(valueAt(config, ["launch"]), "releases").map(([release]) => release);
  const own = layers.filter(({ kind }) => kind !== "built-in" && kind !== "pack");
  return [undefined, ...releases].flatMap((release) => variablesIn(config, own, release));
}

function variablesIn(config: Dict, own: readonly Layer[], release: string | undefined): LaunchVariable[] {
  const path = release === undefined ? ["launch"] : ["launch", "releases", release];
  const merged = valueAt(config, [...path, "env"]);
  const locations = new Map(
    own.flatMap(({ tree }) => entriesOf(valueAt(tree, path), "env").map(([name, { value }]) => [name, value.at])),
  );
  return [...locations].map(([name, at]) => {
    const value = entryOf(merged, name)?.value;
    const from = textAt(value, ["from"]);
    const given = { name, at, value: from === undefined ? textAt(value, []) : { from } };
    return release === undefined ? given : { ...given, release };
  });
}

/** Whether the client takes a variable for yes. */
export function isOn(value: LaunchVariable["value"]): boolean {
  return typeof value === "string" && /^(1|true|yes|on)$/i.test(value.trim());
}
