import { isMap, type JsonSchema } from "./fit/fit-notes.ts";

/** Arguments that are the schema of some: this tells how a tool is called, and does not call it. @param takes whether the tool has such an argument */
export function isDeclaration({ type, properties }: JsonSchema, takes: (name: string) => boolean): boolean {
  return type === "object" && isMap(properties) && !takes("properties");
}
