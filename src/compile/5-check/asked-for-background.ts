import type { Problem } from "../../problem/problem.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { itemsOf } from "./entries.ts";
import { matchesAnyText } from "./logic/breadth-of.ts";
import { casesOf } from "./logic/class-cases.ts";
import { implies } from "./logic/implies.ts";
import { ruleConditions, type RuleConditions } from "./logic/rule-conditions.ts";
import type { Layers } from "./logic/rule-items.ts";

/** Of the routes that are passed over, this many are named. */
const MAX_LISTED = 3;

/** Does one route of a file take all that inherited routes would answer in the background without a model? */
export function checkBackgroundRoutes(config: Dict, layers: Layers): Problem[] {
  const routes = ruleConditions(config, "routes", layers);
  const classes = new Map(ruleConditions(config, "classes", layers).map((one) => [one.id, one]));
  const quiet = backgroundClasses(config);
  const replies = routes.filter((route) => isQuietReply(route, quiet));
  const [first] = replies;
  if (first === undefined) return [];
  const nearer = routes.slice(0, routes.indexOf(first)).filter(({ nearness }) => nearness > first.nearness);
  const inherited = replies.filter(({ nearness }) => nearness === first.nearness);
  const wide = nearer.find((route) => {
    if (!isModelRoute(route)) return false;
    const when = route.when.filter((one) => !("text" in one) || !matchesAnyText(one.text));
    return inherited.every((reply) =>
      [...casesOf(reply, classes)].every(({ conditions: given }) =>
        when.every((condition) => implies(given, condition)),
      ),
    );
  });
  return wide === undefined ? [] : [describeReplies(wide, inherited)];
}

function backgroundClasses(config: Dict): ReadonlySet<string> {
  return new Set(
    itemsOf(valueAt(config, ["classes"])).flatMap((one) => {
      const background = valueAt(one, ["background"]);
      return background?.kind === "scalar" && background.value === true ? [textAt(one, ["id"]) ?? ""] : [];
    }),
  );
}

function isQuietReply({ tree, when }: RuleConditions, quiet: ReadonlySet<string>): boolean {
  const named = when.flatMap((condition) => (condition.kind === "class" ? condition.any : []));
  return entryOf(tree, "reply") !== undefined && named.length > 0 && named.every((name) => quiet.has(name));
}

function isModelRoute({ tree, take }: RuleConditions): boolean {
  return take === undefined && ["tier", "profile"].some((key) => entryOf(tree, key) !== undefined);
}

function describeReplies({ id, at }: RuleConditions, replies: readonly RuleConditions[]): Problem {
  const names = replies.slice(0, MAX_LISTED).map((reply) => reply.id);
  const text = [...names, ...(replies.length > MAX_LISTED ? ["…"] : [])].join(", ");
  return {
    code: "MX3093",
    severity: "warning",
    message: `route ${JSON.stringify(id)} asks a model for each title and the like: it comes before all ${replies.length} inherited routes that answer those without one (${text})`,
    hint: "add `class: main` to its `when`, so that it takes the person's own requests alone",
    at,
  };
}
