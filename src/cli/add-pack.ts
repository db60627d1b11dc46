import type { Command } from "commander";
import { describe, type Perform } from "./describe-command.ts";
import type { NameFlags } from "./new-pack-name.ts";
import type { PackCheckFlags } from "./pack-check-command.ts";

/** The commands for those who make packs. */
export function addPack(program: Command, perform: Perform): void {
  const pack = describe(program.command("pack"), "make a pack of rules for others, and check it", [
    "mallex pack new team-rules --name acme",
    "mallex pack check team-rules",
  ]);
  describe(pack.command("new"), "write a small pack with tests into a folder; nothing is overwritten", [
    "mallex pack new team-rules                             called by its folder",
    "mallex pack new team-rules --name acme                 the ids of its rules begin with acme/",
    "mallex pack new team-rules --npm @acme/mallex-rules    also to be published as a package",
  ])
    .argument("<folder>", "where; made if need be")
    .option("--name <name>", "what stands before the ids of its rules; default: the package's scope, else the folder")
    .option("--npm <package>", "also write a package.json of this name")
    .action(async (folder: string, flags: NameFlags) => {
      await perform("pack new", program.opts(), async (context) =>
        (await import("./pack-new-command.ts")).packNewCommand(context, { ...flags, folder }),
      );
    });
  describe(pack.command("check"), "read a pack as a stranger would, and run its tests; no model is asked", [
    "mallex pack check               the pack.yaml of this folder",
    "mallex pack check team-rules    0: fine, 1: something was found or a test fails, 78: it can't be used",
    "mallex pack check strict.yaml   another file of the repository in which you are",
  ])
    .argument("[folder|file]", "a folder with a pack.yaml, or the file of a pack; default: this folder")
    .option("--fetch", "bring what the pack extends from git or npm and is not here; for this check, nothing is locked")
    .action(async (what: string | undefined, flags: PackCheckFlags) => {
      await perform("pack check", program.opts(), async (context) =>
        (await import("./pack-check-command.ts")).packCheckCommand(context, what, flags),
      );
    });
}
