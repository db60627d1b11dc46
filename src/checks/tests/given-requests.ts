import type { ClientTool } from "../../../generated/types/mallex.d.ts";
import { type Dict, entriesOf, entryOf, itemsOf, textAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { clientToolsOf } from "../tools/mapped-tools.ts";

/** Is the conversation of a test one that the client sends? */
export function givenRequests(test: Dict, config: Dict): Problem[] {
  return [...firstMessage(test), ...calledArguments(test, clientToolsOf(config))];
}

/** Whose message a conversation can't begin with. That of a result is reported as one without a call. */
const REPLIES = ["assistant", "call"];

function firstMessage(test: Dict): Problem[] {
  const [first] = itemsOf(test, ["given", "messages"]);
  return REPLIES.flatMap((key) => {
    const entry = entryOf(first, key);
    return entry === undefined || entryOf(first, "user") !== undefined
      ? []
      : [createProblem("MX3045.first", { key }, entry.keyAt)];
  });
}

/** Do calls have the arguments of their tools? Tools that a test declares itself may have others. */
function calledArguments(test: Dict, known: ReadonlyMap<string, ClientTool>): Problem[] {
  const own = new Set(itemsOf(test, ["given", "tools"]).flatMap((tool) => textAt(tool, ["name"]) ?? []));
  return itemsOf(test, ["given", "messages"]).flatMap((message): Problem[] => {
    const tool = textAt(message, ["call", "tool"]) ?? "";
    const { args, required = [] } = known.get(tool) ?? {};
    const call = entryOf(message, "call");
    const input = entriesOf(call?.value, "input");
    if (args === undefined || call === undefined || own.has(tool) || input.length === 0) return [];
    const names = Object.keys(args);
    const strange = input.filter(([name]) => !names.includes(name));
    const missing = required.filter((name) => !input.some(([one]) => one === name));
    if (strange.length === 0 && missing.length > 0)
      return [createProblem("MX3045.missing", { tool, argument: missing.join("` and `") }, call.keyAt)];
    return strange.map(([argument, { keyAt }]) =>
      createProblem("MX3045.argument", { tool, argument }, keyAt, suggestCorrection(argument, names, keyAt)),
    );
  });
}
