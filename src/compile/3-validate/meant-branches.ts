import type { ErrorObject } from "ajv";
import { valueAt, type Dict } from "../tree.ts";
import { pathOf } from "./place-of.ts";

/** Where a value may be a word or a map, what is wrong with it is said of that which it is: a map is no misspelt word, and a word no map. */
export function intendedBranches(errors: readonly ErrorObject[], tree: Dict): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  const isOther = ({ keyword, instancePath, schemaPath }: ErrorObject): boolean => {
    const choice = choices.find((one) => one.instancePath === instancePath && schemaPath.startsWith(one.schemaPath));
    const isMap = valueAt(tree, pathOf(instancePath))?.kind === "dict";
    return choice !== undefined && (isMap ? NO_MAP : NO_WORD).has(keyword);
  };
  return errors.filter((error) => !isOther(error));
}

const NO_MAP: ReadonlySet<string> = new Set(["anyOf", "enum", "const", "type"]);
const NO_WORD: ReadonlySet<string> = new Set(["anyOf", "type"]);
