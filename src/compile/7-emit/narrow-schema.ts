import type { Plan } from "../../../generated/types/plan.d.ts";
import { HIGHEST_TIER, MAIN_CLASS } from "../../terms/names.ts";

type Schema = Record<string, unknown>;

/**
 * The schema with the names of this file, so that an editor offers them. A name that is not among them is no error there: the next
 * profile is mostly used a moment before it is compiled, and `compile` knows better.
 */
export function narrowSchema(schema: string, { profiles, backends, tiers, sizes, toolsets, classes }: Plan): string {
  const narrowed = JSON.parse(schema) as Schema;
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const names: readonly (readonly [place: readonly string[], names: readonly string[]])[] = [
    [["profile", "properties", "backend"], Object.keys(backends)],
    [["profile", "properties", "size"], Object.keys(sizes)],
    [["tier", "properties", "profiles", "items"], Object.keys(profiles)],
    [["size", "properties", "toolset"], Object.keys(toolsets)],
    [
      ["route", "properties", "tier"],
      [HIGHEST_TIER, ...ids(tiers)],
    ],
    [["route", "properties", "atLeast"], Object.keys(sizes)],
    [["route", "properties", "profile"], Object.keys(profiles)],
    [
      ["when", "properties", "class"],
      [MAIN_CLASS, ...ids(classes)],
    ],
    [
      ["when", "properties", "class", "items"],
      [MAIN_CLASS, ...ids(classes)],
    ],
  ];
  for (const [place, known] of names) {
    const target = place.reduce<Schema>((inner, step) => inner[step] as Schema, narrowed["definitions"] as Schema);
    target["anyOf"] = [{ enum: [...known].toSorted() }, {}];
  }
  return `${JSON.stringify(narrowed, null, 2)}\n`;
}
