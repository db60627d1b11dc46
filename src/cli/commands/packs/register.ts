import type { Command } from "commander";
import { describe, type Perform } from "../../context/command.ts";
import type { PackCheckFlags } from "./pack-check.ts";
import type { NameFlags } from "./pack-new.ts";
import type { UpdateFlags } from "./update.ts";

/** The commands about packs that come from elsewhere. */
export function addPacks(program: Command, perform: Perform): void {
  addUpdate(program, perform);
  addFetch(program, perform);
  addVendor(program, perform);
  addPack(program, perform);
}

function addUpdate(program: Command, perform: Perform): void {
  describe(program.command("update"), "bring the packs that the file extends, show what changes, and lock them", [
    "mallex update",
    "mallex update rules      only this one; the others stay as they are locked",
    "mallex update --dry-run  write nothing; 1 when something would change",
  ])
    .argument("[pack...]", "the name of a package, the last part of a repository's address, or a whole key of the lock")
    .option("-y, --yes", "without asking, as long as the project's own tests go on passing")
    .option("--dry-run", "only show what would change")
    .action(async (packs: string[], flags: Omit<UpdateFlags, "packs">) => {
      await perform("update", program.opts(), async (context) =>
        (await import("./update.ts")).updateCommand(context, { ...flags, packs }),
      );
    });
}

function addFetch(program: Command, perform: Perform): void {
  describe(program.command("fetch"), "bring exactly the packs that mallex.lock names, where they are not here", [
    "mallex fetch   after a clone, or in CI; then nothing asks the network",
  ]).action(async () => {
    await perform("fetch", program.opts(), async (context) => (await import("./fetch.ts")).fetchCommand(context));
  });
}

function addVendor(program: Command, perform: Perform): void {
  describe(
    program.command("vendor"),
    "copy the locked packs into .mallex/vendor, so that the repository needs nothing else",
    ["mallex vendor", "mallex vendor --remove   take those copies away"],
  )
    .option("--remove", "take the copies away")
    .action(async (flags: { remove?: boolean }) => {
      await perform("vendor", program.opts(), async (context) =>
        (await import("./vendor.ts")).vendorCommand(context, flags),
      );
    });
}

/** The commands for those who make packs. */
function addPack(program: Command, perform: Perform): void {
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
        (await import("./pack-new.ts")).packNewCommand(context, { ...flags, folder }),
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
        (await import("./pack-check.ts")).packCheckCommand(context, what, flags),
      );
    });
}
