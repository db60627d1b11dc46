import { posix } from "node:path";
import type { Location, Problem } from "../problem/problem.ts";

/** What a name that is no path begins with: of packs that are built in or come from elsewhere, and of what lies in a home. */
const NO_PATH = /^(?:mallex:|npm:|git\+|~\/|\$MALLEX_HOME\/)/;

/** A problem whose files are named from a folder on, with their names from further up. @param folder with `/` between its parts; empty: the same */
export function inFolder(problem: Problem, folder: string): Problem {
  const { at, via, related } = problem;
  const moved = (location: Location): Location => {
    const { file } = location;
    return file === undefined || NO_PATH.test(file) ? location : { ...location, file: posix.join(folder, file) };
  };
  return {
    ...problem,
    ...(at === undefined ? {} : { at: moved(at) }),
    ...(via === undefined ? {} : { via: via.map(moved) }),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, at: moved(one.at) })) }),
  };
}
