import { listLibrary } from "../compile/1-load/list-library.ts";
import { didYouMean } from "../compile/3-validate/suggest.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { remoteSpec } from "../terms/pack-spec.ts";

/**
 * The trees that a person means: by the name of a package, the last part of a repository's address, its address, or the whole key. No
 * names: all.
 * @param keys of the trees that are locked or extended
 * @throws {MallexError} MX6150 when a name fits none
 */
export async function chooseTrees(
  names: readonly string[],
  keys: readonly string[],
  packageRoot: string,
): Promise<(key: string) => boolean> {
  if (names.length === 0) return () => true;
  const unknown = names.find((name) => !keys.some((key) => fits(name, key)));
  if (unknown !== undefined) {
    const { packs } = await listLibrary(packageRoot);
    throw packs.includes(unknown) ? builtIn(unknown) : noSuchPack(unknown, keys);
  }
  return (key) => names.some((name) => fits(name, key));
}

function fits(name: string, key: string): boolean {
  const plain = withoutSuffix(name);
  return name === key || plain === nameOf(key) || plain === withoutSuffix(key.replace(/\?ref=.*$/, ""));
}

function nameOf(key: string): string {
  const spec = remoteSpec(key);
  if (spec === undefined) return key;
  return spec.kind === "npm" ? spec.name : withoutSuffix(spec.url.split("/").at(-1) ?? "");
}

function withoutSuffix(name: string): string {
  return name.replace(/\.git$/, "");
}

function builtIn(name: string): MallexError {
  const hint = "a newer mallex brings newer ones";
  return new MallexError({ code: "MX6150", severity: "error", message: `${name} comes with mallex itself`, hint });
}

function noSuchPack(name: string, keys: readonly string[]): MallexError {
  const none = "the file extends no pack from npm or git";
  const hint = keys.length === 0 ? none : didYouMean(name, [...new Set(keys.map(nameOf))]);
  const message = `no pack that the file extends is called ${JSON.stringify(name)}`;
  return new MallexError({ code: "MX6150", severity: "error", message, hint });
}
