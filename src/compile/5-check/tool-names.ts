import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { clientToolsOf, mappedTools } from "./mapped-tools.ts";

/** Does a tool bear the name of another tool of the client's? That one is then hidden, and its calls in the talk look like this one's. */
export function checkToolNames(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return mappedTools(config)
    .filter(({ name, as }) => known.has(name) && !as.some(({ text }) => text === name))
    .map(({ name, as, keyAt }) => ({
      code: "MX3053",
      severity: "warning",
      message: `the model's ${name} is the client's ${as.map(({ text }) => text).join(" or ")}, but the client has another tool called ${name}`,
      hint: "give it a name that the client does not use",
      at: keyAt,
    }));
}
