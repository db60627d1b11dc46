import { expect, test } from "vitest";
import { lowerDialect } from "../../../../src/plan/lower/tools.ts";

test("a form becomes texts and holes; any other brace is itself", () => {
  const { forms, argument } = lowerDialect({
    call: ['{"tool": "{name}", "with": {arguments}}', "[{python}]"],
    argument: "{ {key}={value} }",
  });
  expect(forms).toEqual([
    [{ text: '{"tool": "' }, { hole: "name" }, { text: '", "with": ' }, { hole: "arguments" }, { text: "}" }],
    [{ text: "[" }, { hole: "python" }, { text: "]" }],
  ]);
  expect(argument).toEqual([[{ text: "{ " }, { hole: "key" }, { text: "=" }, { hole: "value" }, { text: " }" }]]);
});

test("what a dialect does not say is as usual", () => {
  expect(lowerDialect({ call: "<a>{json}</a>" })).toEqual({
    forms: [[{ text: "<a>" }, { hole: "json" }, { text: "</a>" }]],
    keys: { name: ["name"], arguments: ["arguments", "parameters"] },
    between: "\n",
    result: [{ text: "<tool_result>\n" }, { hole: "text" }, { text: "\n</tool_result>" }],
  });
});

test("and what it says goes before that", () => {
  const around = { start: "<calls>", end: "</calls>" };
  const said = { keys: { name: ["tool", "name"] as [string, ...string[]] }, around, between: "", result: "= {text}" };
  expect(lowerDialect({ call: "{json}", ...said })).toMatchObject({
    keys: { name: ["tool", "name"], arguments: ["arguments", "parameters"] },
    around,
    between: "",
    result: [{ text: "= " }, { hole: "text" }],
  });
});
