import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { findParts, type PartSource } from "../../../../src/prompt/rules/find-parts.ts";
import { smallProgram } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const system = (text: string): PartSource => ({ role: "system", text });
const user = (text: string): PartSource => ({ role: "user", text });

function find(
  sources: readonly PartSource[],
  { client, parts }: { client?: string; parts?: Plan["parts"] } = {},
): object {
  const dropped = collectDropped();
  const program = smallProgram(parts === undefined ? {} : { parts });
  return { ...findParts(sources, { program, client, dropped }), dropped: dropped.list() };
}

test("a part is taken out of the text it stands in, and the lines it leaves out are reported", () => {
  expect(find([user("<note>Rules are:\nuse tabs</note>\nHello")])).toEqual(cases("partTakenOutText"));
});

test("a part that stands in two texts has both", () => {
  expect(find([user("<note>Rules\na</note>"), user("<note>Rules\nb</note>")])).toMatchObject({
    parts: { rules: "a\n\nb" },
  });
});

test("the first finder that finds something ends the search", () => {
  const text = "# Place\nYou are in\n- home\n\n<place>away</place>";
  expect(find([system(text)])).toMatchObject({ parts: { place: "- home" }, texts: ["# Place\n<place>away</place>"] });
  expect(find([system("<place>away</place>")])).toMatchObject({ parts: { place: "away" } });
});

test("a finder that finds only lines to leave out lets the next one try", () => {
  const text = "# Place\nYou are in\n\n<place>away</place>";
  expect(find([system(text)])).toMatchObject({ parts: { place: "away" }, dropped: [{ what: "place", count: 1 }] });
});

test("a finder of other releases does not look", () => {
  const parts: Plan["parts"] = { rules: [{ client: [{ op: "<", version: [2, 1] }], at: { tag: "note" } }] };
  const sources = [user("<note>a</note>")];
  expect(find(sources, { parts, client: "2.1.329" })).toMatchObject({
    parts: { rules: "" },
    texts: ["<note>a</note>"],
  });
  expect(find(sources, { parts, client: "2.0.77" })).toMatchObject({ parts: { rules: "a" }, texts: [""] });
});

test.each(cases("cases") as { title: string; text: string }[])("$title", ({ text }) => {
  expect(find([user(text)])).toEqual({ parts: { rules: "", place: "" }, texts: [text], dropped: [] });
});

test("150,000 of one part in a text", () => {
  const parts: Plan["parts"] = { rules: [{ at: { tag: "note" } }] };
  const rules = Array.from({ length: 150_000 }, (_, index) => `rule ${index}`);
  const text = rules.map((rule) => `<note>${rule}</note>`).join("\n");
  expect(find([user(text)], { parts })).toMatchObject({ parts: { rules: rules.join("\n\n") } });
});
