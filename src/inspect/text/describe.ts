import type { Condition, Intent, Locator, Target, TextTest } from "../../../generated/types/plan.d.ts";
import type { Circuit } from "../../../generated/types/status.d.ts";
import { describeTest } from "../../checks/conditions/describe-condition.ts";
import { entryOf, textAt, valueAt, type Dict, type Path, type Tree } from "../../config/parse/tree.ts";
import type { Location } from "../../diagnostics/problem.ts";
import type { Facts } from "../../routing/routes/conditions.ts";
import { visible } from "../../shared/format-quantities.ts";
import { unreachable } from "../../shared/utilities.ts";
import { shorten } from "./terminal-text.ts";

/** `file:line` of a path of the merged configuration: a key's own line. Empty if unknown. */
export function locationAt(origins: Dict | undefined, path: Path): { readonly at?: string } {
  const parent = valueAt(origins, path.slice(0, -1));
  const location = entryOf(parent, String(path.at(-1)))?.keyAt ?? valueAt(origins, path)?.at;
  return location?.file === undefined ? {} : { at: formatLocation(location) };
}

/** The circuit of a backend, in a few words. */
export function describeCircuit({ state, because, seconds }: Circuit): string {
  if (state === "closed") return "closed";
  const until = state === "open" ? `open for another ${seconds} s` : "half-open: the next turn tries it";
  return `${until}, since it failed again and again (${because})`;
}

export function formatLocation({ file = "mallex", line }: Location): string {
  return visible(line === undefined ? file : `${file}:${line}`);
}

/** The index of a list's item with this id; -1 where there is none. */
export function indexOfId(origins: Dict | undefined, list: string, id: string): number {
  const rules = valueAt(origins, [list]);
  return rules?.kind === "list" ? rules.items.findIndex((item) => textAt(item, ["id"]) === id) : -1;
}

/** A condition with its expression as written in the file: the plan contains the linear engine's form. @param when the map of conditions */
export function conditionAsWritten(condition: Condition, when: Tree | undefined): Condition {
  if (condition.kind !== "user" && condition.kind !== "system") return condition;
  return { ...condition, text: testAsWritten(condition.text, valueAt(when, [condition.kind])) };
}

/** @param rule the rule or finder that locates */
export function locatorAsWritten(locator: Locator, rule: Tree | undefined): Locator {
  return locator.tests === undefined
    ? locator
    : { ...locator, tests: locator.tests.map((test) => testAsWritten(test, rule)) };
}

function testAsWritten(test: TextTest, written: Tree | undefined): TextTest {
  return test.op === "matches" ? { ...test, value: textAt(written, ["matches"]) ?? test.value } : test;
}

/** `tier low`, `reply mallex:replies/title`, `refuse`. */
export function describeTarget(target: Target): string {
  switch (target.kind) {
    case "tier":
      return `tier ${target.tier}`;
    case "profile":
      return `profile ${target.profile}`;
    case "reply":
      return `reply ${target.template}`;
    case "refuse":
      return "refuse";
  }
}

/** `tier low`, `escalate 1`. */
export function describeIntent(to: Intent["to"] | undefined): string {
  if (to === undefined) return "";
  return to.kind === "tier" ? `tier ${to.tier}` : `escalate ${to.by}`;
}

/** A short description of a locator, the outermost part first: `<system-reminder> › line "Today's date" with contains: "is"`. */
export function describeLocator(
  { tag, section, between, paragraph, line, tests = [] }: Locator,
  from?: string,
): string {
  const quoted = (text: string): string => JSON.stringify(shorten(text));
  const steps = [
    tag === undefined ? [] : `<${tag}>`,
    section === undefined ? [] : `section ${quoted(section)}`,
    between === undefined ? [] : `from ${quoted(between.start)}${endOf(between, quoted)}`,
    paragraph === undefined ? [] : `paragraph ${quoted(paragraph)}`,
    line === undefined ? [] : `line ${quoted(line)}`,
  ].flat();
  const where = from !== undefined ? `words of ${from}` : steps.length === 0 ? "a text" : steps.join(" › ");
  return tests.length === 0 ? where : `${where} with ${tests.map((test) => describeTest(test, shorten)).join(", ")}`;
}

function endOf({ end, until }: NonNullable<Locator["between"]>, quoted: (text: string) => string): string {
  if (end !== undefined) return ` to ${quoted(end)}`;
  return until === undefined ? " on" : ` up to ${until.map(quoted).join(" or ")}`;
}

/** Describes the value of a request that doesn't match a condition. */
export function describeFact({ kind }: Condition, facts: Facts): string {
  switch (kind) {
    case "class":
      return `it is ${facts.class}`;
    case "model":
      return `it is ${shorten(facts.model)}`;
    case "tools":
      return `it has ${facts.tools === 0 ? "none" : facts.tools}`;
    case "stream":
    case "prefilled":
      return `it is ${facts[kind]}`;
    case "client":
      return `it is ${facts.client ?? "unknown"}`;
    case "outputField":
      return `it has ${listed(facts.outputFields)}`;
    case "maxTokens":
      return `it has ${facts.maxTokens}`;
    case "user":
      return describeText(facts.user, "the person says nothing");
    case "system":
      return describeText(facts.system, "it has none");
    case "toolNames":
      return `it has ${listed(facts.toolNames)}`;
    case "agent":
      return facts.agent === undefined ? "no helper asks" : `it is ${shorten(facts.agent)}`;
    case "has":
    case "tag":
      return `it has ${listed(kind === "has" ? facts.has : facts.tags)}`;
    case "effort":
    case "session":
      return facts[kind] === undefined ? "it has none" : `it is ${shorten(facts[kind])}`;
    case "thinking":
      return `it is ${facts.thinking}`;
    case "promptTokens":
      return `it has ${facts.promptTokens.toLocaleString("en-US")}, by estimate`;
    case "project":
      return facts.project === "" ? "it is unknown" : `it is ${shorten(facts.project)}`;
    default:
      return unreachable(kind);
  }
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : shorten(names.join(", "));
}

/** A long text is described by its length: its beginning seldom explains a mismatch. */
function describeText(text: string, none: string): string {
  if (text === "") return none;
  return text.length <= 200
    ? `it says ${JSON.stringify(shorten(text, 32))}`
    : `not in its ${text.length.toLocaleString("en-US")} characters`;
}
