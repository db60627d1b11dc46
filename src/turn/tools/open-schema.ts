import type { OfferedTool, ArgumentSchema } from "./offered-tool.ts";
import { isMap } from "./simplify-schema.ts";

const FORMS = ["$ref", "anyOf", "oneOf", "allOf"];

/**
 * A tool's schema, where a call may carry arguments that its `properties` do not name. Where it names some and says nothing of others, they are let in
 * by the letter, but the clients refuse or strip them.
 */
export function openSchema(schema: ArgumentSchema = {}): Pick<OfferedTool, "rootSchema"> {
  const { properties, patternProperties, additionalProperties: others } = schema;
  const allowsOthers = others === true || isMap(others) || patternProperties !== undefined;
  const isEmpty = !isMap(properties) || Object.keys(properties).length === 0;
  const hasForms = FORMS.some((key) => schema[key] !== undefined);
  const isUnsaid = !isMap(properties) && others !== false;
  return allowsOthers || isUnsaid || (isEmpty && hasForms) ? { rootSchema: schema } : {};
}
