import { withoutDots } from "./without-dots.ts";

/** A command that goes to a folder, or works in one. Without a folder, `cd` goes home. */
const GO =
  /(?<![\w./\\-])(?:(?:cd|chdir|pushd|Set-Location|sl)(?:[ \t]+(?:\/d|--|-[LPe]+|-Path))*|-C|--(?:cwd|chdir|directory|dir|prefix))(?:[ \t]*(?=[;&|\n])|(?:[ \t]+|=)(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|([^\s"'`;&|()<>]{1,300}))(?=[\s;&|)"'`]|$))/g;
/** What stands between the words of commands. */
const BETWEEN = /[\s"'`<>|;&,=(){}[\]]+/;
const ABSOLUTE = /^(?:[/\\~$%]|[A-Za-z]:)/;
/** So many words behind such a command are looked at, in so many UTF-16 units, and folders that lead from one to the next are no longer than this. */
const MOST_WORDS = 60;
const BEHIND = 2000;
const LONGEST_FOLDER = 300;

/**
 * The words of commands as paths in the folder in which the command works: of `cd /srv && cat secrets/key`, `/srv/secrets/key`. A word that is no path is
 * only a file that nobody has. Empty where no command goes anywhere.
 */
export function commandPaths(text: string): string {
  const found: string[] = [];
  const goes = [...text.matchAll(GO)];
  let folder = "";
  let last = 0;
  for (const [index, go] of goes.entries()) {
    // Far away, it is another command: where the last one went is forgotten.
    folder = folderAfter(go.index - last > BEHIND ? "" : folder, go);
    last = go.index + go[0].length;
    const words = text.slice(last, Math.min(goes[index + 1]?.index ?? text.length, last + BEHIND));
    for (const word of words.split(BETWEEN, MOST_WORDS))
      if (word !== "" && !ABSOLUTE.test(word)) found.push(`${folder}/${word}`);
  }
  const paths = found.join("\n");
  return paths === "" ? "" : `${paths}\n${withoutDots(paths)}`;
}

function folderAfter(folder: string, [, ...names]: readonly (string | undefined)[]): string {
  const name = names.find((one) => one !== undefined) ?? "~";
  const isWhole = folder === "" || ABSOLUTE.test(name) || folder.length + name.length > LONGEST_FOLDER;
  return isWhole ? name : `${folder}/${name}`;
}
