import { didYouMean } from "../compile/3-validate/suggest.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { remoteSpec } from "./bring-packs.ts";

/**
 * The trees that a person means: by the name of a package, the last part of a repository's address, or the whole key. No names: all.
 * @param keys of the trees that are locked or extended
 * @throws {MallexError} MX6150 when a name fits none
 */
export function chooseTrees(names: readonly string[], keys: readonly string[]): (key: string) => boolean {
  if (names.length === 0) return () => true;
  const unknown = names.find((name) => !keys.some((key) => fits(name, key)));
  if (unknown !== undefined) throw noSuchPack(unknown, keys);
  return (key) => names.some((name) => fits(name, key));
}

function fits(name: string, key: string): boolean {
  return name === key || name === nameOf(key);
}

function nameOf(key: string): string {
  const spec = remoteSpec(key);
  if (spec === undefined) return key;
  const last = spec.kind === "npm" ? spec.name : (spec.url.split("/").at(-1) ?? "");
  return spec.kind === "npm" ? last : last.replace(/\.git$/, "");
}

function noSuchPack(name: string, keys: readonly string[]): MallexError {
  const none = "the file extends no pack from npm or git";
  const hint = keys.length === 0 ? none : didYouMean(name, [...new Set(keys.map(nameOf))]);
  const message = `no pack that the file extends is called ${JSON.stringify(name)}`;
  return new MallexError({ code: "MX6150", severity: "error", message, hint });
}
