import type { PartFinder, Plan, SourceFinder, Toolset } from "../../../generated/types/plan.d.ts";
import { describeCondition, describeRange } from "../../checks/conditions/describe-condition.ts";
import { RULE_LISTS } from "../../config/merge/merge.ts";
import { isLocked } from "../../config/merge/protected-rules.ts";
import { entriesOf, valueAt, type Dict, type Path } from "../../config/parse/tree.ts";
import { optional } from "../../shared/utilities.ts";
import { conditionAsWritten, describeLocator, describeTarget, locationAt, locatorAsWritten } from "../text/describe.ts";
import { shorten } from "../text/terminal-text.ts";
import type { ListName } from "./list-names.ts";
import { listCallFormats, listProfiles, listRouting, type ListedItem } from "./list-profiles.ts";

/** The rules of one kind in the order in which they apply. */
export function listRules(list: ListName, plan: Plan, config: Dict): ListedItem[] {
  return rulesOf(list, plan, config).map((listed, index) => {
    const rule = RULE_LISTS.has(list) ? valueAt(config, [list, index]) : undefined;
    return rule !== undefined && isLocked(rule) ? { ...listed, locked: true } : listed;
  });
}

function rulesOf(list: ListName, plan: Plan, config: Dict): ListedItem[] {
  switch (list) {
    case "classes":
      return plan.classes.map(({ id, when, background }, index) => ({
        id,
        about: conditions(when, valueAt(config, [list, index, "when"])),
        does: background ? "background" : "",
        ...locationAt(config, [list, index]),
      }));
    case "routes":
      return plan.routes.map(({ id, when, take, to }, index) => ({
        id,
        about: [
          conditions(when, valueAt(config, [list, index, "when"])),
          ...(take === undefined ? [] : [`take ${locator(take, valueAt(config, [list, index, "take"]))}`]),
        ].join(", "),
        does: describeTarget(to),
        ...locationAt(config, [list, index]),
      }));
    case "trim":
    case "filters":
      return plan[list].map((rule, index) => ({
        id: rule.id,
        about: locator(rule, valueAt(config, [list, index])),
        does: rule.do,
        ...locationAt(config, [list, index]),
        ...optional("from", rule.from),
      }));
    case "parts":
    case "sources":
      return listFinders(list, plan, config);
    case "aliases":
    case "intents":
    case "neverLeaves":
    case "tiers":
      return listRouting(list, plan, config);
    case "thoughts":
      return listThinkingFormats(plan, config);
    case "turnEnds":
      return listTurnEnds(plan, config);
    case "dialects":
    case "styles":
      return listCallFormats(list, plan, config);
    case "profiles":
    case "toolsets":
    case "templates":
      return listNames(list, plan, config);
  }
}

/** Where each part and each source's text may be; for a source, also the role of the text. */
function listFinders(list: "parts" | "sources", plan: Plan, config: Dict): ListedItem[] {
  const named: Readonly<Record<string, readonly (PartFinder | SourceFinder)[]>> = plan[list] ?? {};
  return Object.entries(named).flatMap(([id, finders]) =>
    finders.map((finder, index) => {
      const path: Path = [list, id, index];
      const does = "role" in finder ? `role ${finder.role}` : "";
      return { id, about: locator(finder, valueAt(config, path)), does, ...locationAt(config, path) };
    }),
  );
}

function listThinkingFormats(plan: Plan, config: Dict): ListedItem[] {
  return entriesOf(config, "thoughts").map(([id], index) => {
    const { start = "", end } = plan.thoughts[index] ?? {};
    const about = end === undefined ? start : `${start} … ${end}`;
    return { id, about, does: "", ...locationAt(config, ["thoughts", id]) };
  });
}

function listTurnEnds(plan: Plan, config: Dict): ListedItem[] {
  return entriesOf(config, "turnEnds").map(([id], index) => {
    const { token = "", next } = plan.turnEnds?.[index] ?? {};
    const about = next === undefined ? token : `${token} ${next}`;
    return { id, about, does: "", ...locationAt(config, ["turnEnds", id]) };
  });
}

function listNames(list: "profiles" | "toolsets" | "templates", plan: Plan, config: Dict): ListedItem[] {
  switch (list) {
    case "profiles":
      return listProfiles(plan, config);
    case "toolsets":
      return Object.entries(plan.toolsets).map(([id, toolset]) => ({
        id,
        about: toolset.tools.map(({ name }) => name).join(" "),
        does: toolset.others.map(describeOtherTools).join(", "),
        ...locationAt(config, [list, id]),
      }));
    case "templates":
      return plan.templates.map((id) => ({ id, ...usersOf(id, plan, config) }));
  }
}

function describeOtherTools({ match, do: what }: Toolset["others"][number]): string {
  const tools = match === "*" ? "others" : match;
  return what === "drop" ? `no ${tools}` : `${tools} ${OTHERS[what]}`;
}

const OTHERS: Readonly<Record<Exclude<Toolset["others"][number]["do"], "drop">, string>> = {
  keep: "as they are",
  stub: "in short",
  find: "when looked for",
};

function conditions(
  when: readonly Parameters<typeof describeCondition>[0][],
  written: Parameters<typeof conditionAsWritten>[1],
): string {
  return when.map((condition) => describeCondition(conditionAsWritten(condition, written), shorten)).join(", ");
}

type PartFinderEntry = Plan["parts"][string][number] & { readonly from?: string };

function locator({ client, at, from }: PartFinderEntry, written: Parameters<typeof locatorAsWritten>[1]): string {
  const range = client === undefined ? "" : ` (client ${describeRange(client)})`;
  return `${describeLocator(locatorAsWritten(at, written), from)}${range}`;
}

/** The users of a template; the location is that of the first. */
function usersOf(id: string, { sizes, routes, styles }: Plan, config: Dict): Omit<ListedItem, "id"> {
  const bySize = Object.keys(sizes).filter((size) => sizes[size]?.prompt === id);
  const byRoute = [...routes.entries()].filter(([, { to }]) => to.kind === "reply" && to.template === id);
  const byStyle = Object.keys(styles).filter((style) => styles[style]?.template === id);
  const paths: Path[] = [
    ...bySize.map((size) => ["sizes", size, "prompt"]),
    ...byRoute.map(([index]) => ["routes", index, "reply"]),
    ...byStyle.map((style) => ["styles", style, "template"]),
  ];
  const users = [
    ...bySize.map((size) => `size ${size}`),
    ...byRoute.map(([, route]) => `route ${route.id}`),
    ...byStyle.map((style) => `style ${style}`),
  ];
  const does = bySize.length > 0 ? "prompt" : byRoute.length > 0 ? "reply" : "style";
  return { about: users.join(", "), does, ...locationAt(config, paths[0] ?? []) };
}
