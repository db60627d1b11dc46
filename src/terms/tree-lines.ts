/** What is hashed to name all files of a tree at once: a line `<hash>  <path>` for each, sorted by path in UTF-16 units. */
export function treeLines(files: Readonly<Record<string, string>>): string {
  return Object.keys(files)
    .toSorted()
    .map((path) => `${files[path]}  ${path}\n`)
    .join("");
}
