import type { Plan, Step } from "../../generated/types/plan.d.ts";
import { textAt, valueAt, type Dict } from "../compile/tree.ts";
import type { ListedItem } from "./listed.ts";
import { where } from "./where.ts";

/** The dialects with the form in which they are written, or the styles with their templates; and which profiles have them. */
export function listCallFormats(list: "dialects" | "styles", plan: Plan, config: Dict): ListedItem[] {
  const profiles = Object.entries(plan.profiles);
  if (list === "styles")
    return Object.entries(plan.styles).map(([id, { template, flat }]) => {
      const users = profiles.filter(([, { style = "neutral" }]) => style === id).map(([name]) => name);
      const does = [...users, ...(flat === true ? ["flat schemas"] : [])].join(", ");
      return { id, about: template, does, ...where(config, [list, id]) };
    });
  return Object.entries(plan.dialects).map(
    ([
      id,
      {
        forms: [form = []],
      },
    ]) => {
      const writers = profiles.filter(([, { dialect }]) => dialect === id).map(([name]) => name);
      const readers = profiles.filter(([, { dialect, reads = [] }]) => dialect !== id && reads.includes(id));
      const does = [...writers, ...readers.map(([name]) => `read for ${name}`)].join(", ");
      const about = textAt(valueAt(config, [list, id]), ["about"]);
      return { id, about: about ?? written(form), does, ...where(config, [list, id]) };
    },
  );
}

function written(form: readonly Step[]): string {
  return form
    .map((step) => ("text" in step ? step.text : `{${step.hole}}`))
    .join("")
    .replaceAll("\n", " ");
}
