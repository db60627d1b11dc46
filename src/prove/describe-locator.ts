import type { Locator } from "../../generated/types/plan.d.ts";
import { describeTest } from "../compile/5-check/logic/describe-condition.ts";
import { shorten } from "./shorten.ts";

/** What a locator finds, in short, the outermost first: `<system-reminder> › line "Today's date" with contains: "is"`. */
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
