import type { MessagesRequest, Tool } from "../../generated/types/anthropic.d.ts";
import type { ClientTool, Mallex } from "../../generated/types/mallex.d.ts";
import { satisfiesVersion } from "../turn/hold-version.ts";
import { namesOneTool } from "./client-tools.ts";
import { lowerRange } from "./6-lower/text-tests.ts";

/** Fits no range that ends, and each that is open. */
const NEWEST = "9999";

/**
 * A first question, with the tools of the newest release as the packs list them and without the facts of any project: what
 * the heads of prompts are measured by.
 */
export function referenceRequest({ clientTools = {} }: Mallex): MessagesRequest {
  const newest = Object.entries(clientTools).filter(
    ([name, { client }]) =>
      namesOneTool(name) && (client === undefined || satisfiesVersion(lowerRange(client), NEWEST)),
  );
  return {
    model: "claude",
    max_tokens: 1024,
    system: "You are a coding assistant.",
    messages: [{ role: "user", content: "Hello" }],
    tools: newest.map(([name, tool]) => toTool(name, tool)),
  };
}

function toTool(name: string, { args = {}, required = [] }: ClientTool): Tool {
  const properties = Object.entries(args).map(([key, type]) => [key, type === "any" ? {} : { type }] as const);
  return {
    name,
    description: "",
    input_schema: { type: "object", properties: Object.fromEntries(properties), required: [...required] },
  };
}
