import type { Plan } from "../../generated/types/plan.d.ts";
import { textAt, type Dict } from "../compile/tree.ts";
import type { ListedItem } from "./listed.ts";
import { modelEntry } from "./model-entry.ts";
import { formatLocation, where } from "./where.ts";

/** The profiles as they run: with what `models` fills in, and which of its entries does. */
export function listProfiles({ profiles }: Plan, config: Dict): ListedItem[] {
  return Object.entries(profiles).map(([id, profile]) => {
    const { model, backend, size, dialect, reads = [], style, repair, window, thinking, thoughts, sampling } = profile;
    const others = reads.filter((name) => name !== dialect);
    const entry = modelEntry(config, id);
    const facts = [
      ...(others.length === 0 ? [] : [`also reads ${others.join(" ")}`]),
      ...(style === undefined ? [] : [`style ${style}`]),
      ...(repair === undefined ? [] : [`repair ${repair}`]),
      ...(thinking === undefined ? [] : [`thinking ${thinking ? "on" : "off"}`]),
      ...(thoughts === undefined ? [] : ["thoughts shown"]),
      ...Object.entries(sampling).map(([name, value]) => `${name} ${value}`),
      ...(entry === undefined ? [] : [["by models", textAt(entry, ["id"]), formatLocation(entry.at)].join(" ")]),
    ];
    return {
      id,
      about: `${model} on ${backend}`,
      does: [size, dialect, `window ${window}`, ...facts].join(", "),
      ...where(config, ["profiles", id]),
    };
  });
}
