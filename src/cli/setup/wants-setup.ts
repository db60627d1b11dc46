import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { mallexPaths } from "../../shared/mallex-paths.ts";
import { splitArguments } from "../split-arguments.ts";

/**
 * A first start in a terminal, without a file and without options: the user is asked what to run, instead of being told what is
 * missing. Few imports: every start of mallex passes here.
 */
export function wantsSetup(argv: readonly string[], isTerminal: boolean): boolean {
  const { own } = splitArguments(argv);
  if (!isTerminal || own.length !== 1 || own[0] !== "run" || existsSync("mallex.yaml")) return false;
  return !existsSync(mallexPaths(process.env, process.env["HOME"] || homedir()).userFile);
}
