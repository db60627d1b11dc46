import type { ErrorObject } from "ajv";
import { suggest } from "../../shared/closest-word.ts";
import { pathOf, valueAt, type Dict } from "../parse/tree.ts";
import { serverPresetFor } from "./foreign-keys.ts";

type KindValidator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };

/**
 * A kind that doesn't exist leaves open which keys may stand beside it, so the validator looks at none of them. They are checked as for the kind that is
 * meant. What that one also needs is left for later: the hint for the kind names it.
 * @param data is changed
 */
export function withMeantKinds(
  errors: readonly ErrorObject[],
  { tree, data, check }: { readonly tree: Dict; readonly data: unknown; readonly check: KindValidator },
): readonly ErrorObject[] {
  const maps = errors.filter((error) => error.keyword === "discriminator" && setMeant(error, tree, data));
  if (maps.length === 0 || check(data)) return errors;
  const isBelow = ({ instancePath }: ErrorObject): boolean =>
    maps.some((map) => `${instancePath}/`.startsWith(`${map.instancePath}/`));
  return [...errors, ...(check.errors ?? []).filter((error) => isBelow(error) && error.keyword !== "required")];
}

function setMeant({ params, parentSchema, instancePath }: ErrorObject, tree: Dict, data: unknown): boolean {
  const path = pathOf(instancePath);
  const tag = String(params["tag"]);
  const written = valueAt(tree, [...path, tag]);
  if (written?.kind !== "scalar" || typeof written.value !== "string") return false;
  const kinds = (parentSchema as { oneOf?: { properties?: Record<string, { const?: string }> }[] }).oneOf ?? [];
  const known = kinds.flatMap(({ properties }) => properties?.[tag]?.const ?? []);
  const preset = serverPresetFor(written.value)?.kind;
  const meant = preset !== undefined && known.includes(preset) ? preset : suggest(written.value, known);
  const map = path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], data);
  if (meant === undefined) return false;
  (map as Record<string, unknown>)[tag] = meant;
  return true;
}
