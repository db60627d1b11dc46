import type { Dialect } from "../../generated/types/plan.d.ts";

/** JSON between two tags, as the built-in dialect of that name is compiled. */
export const TAGGED: Dialect = {
  forms: [[{ text: "<tool_call>" }, { hole: "json" }, { text: "</tool_call>" }]],
  keys: { name: ["name"], arguments: ["arguments", "parameters"] },
  between: "\n",
  result: [{ text: "<tool_result>\n" }, { hole: "text" }, { text: "\n</tool_result>" }],
};
