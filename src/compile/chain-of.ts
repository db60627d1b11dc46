import type { Location } from "../problem/problem.ts";

/** The places that led to a file, the nearest first. @param vias what names a file, by the file's shown name; nothing names the one that is compiled */
export function chainOf(file: string, vias: ReadonlyMap<string, Location>): Location[] {
  const chain: Location[] = [];
  for (let via = vias.get(file); via !== undefined && chain.length <= vias.size; via = vias.get(via.file ?? ""))
    chain.push(via);
  return chain;
}
