import type { FetchOptions } from "../fetch-how.ts";
import { projectRegistry } from "./project-registry.ts";

/** npm's option for the registry that the project names for the scope of a package, if it names one. */
export async function registryOption(name: string, { project, report }: FetchOptions): Promise<string[]> {
  const named = await projectRegistry(name, project);
  if (named === undefined) return [];
  const scope = name.slice(0, name.indexOf("/"));
  const { file, url } = named;
  report?.(
    url === undefined
      ? `${file}: its registry of ${scope} is passed over; mallex takes a plain https address alone (~/.npmrc may say any)`
      : `${name} is asked for at ${url}, as ${file} says`,
  );
  return url === undefined ? [] : [`--${scope}:registry=${url}`];
}
