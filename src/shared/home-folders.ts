/** A home directory, on any system: a plan is the same on all machines, so it names none of them. */
const HOME = /^(?:\/(?:var\/)?home\/[^/]+|\/Users\/[^/]+|\/root|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/]|$)/;

/**
 * A folder as it is written from a home: `~/code/mine`. From the client's home where that is known, else from what is a home by its name, else from
 * each folder above it, because any of them may be the home.
 * @param folder absolute
 * @param home of the client; absolute
 * @returns nothing for a folder outside the known home
 */
export function foldersFromHome(folder: string, home?: string): string[] {
  if (home !== undefined && home.length > 1) {
    const base = home.replace(/[\\/]+$/, "");
    const isInside = folder === base || (folder.startsWith(base) && /[\\/]/.test(folder.charAt(base.length)));
    return isInside ? [`~${folder.slice(base.length)}`] : [];
  }
  if (HOME.test(folder)) return [folder.replace(HOME, "~")];
  const names = folder.split(/[\\/]+/).filter((name) => name !== "");
  return [...names.map((_, at) => ["~", ...names.slice(at)].join("/")), "~"];
}
