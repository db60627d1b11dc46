import type { Command } from "commander";
import { describe, type Perform } from "../../context/run-command.ts";
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
  describe(program.command("update"), "update the packs that the file extends: show what changes, ask, and lock them", [
    "mallex update",
    "mallex update rules      only this pack; the others stay as locked",
    "mallex update --dry-run  write nothing; exit with 1 if something would change",
  ])
    .argument("[pack...]", "a package name, the last part of a repository URL, or a key of mallex.lock")
    .option("-y, --yes", "don't ask; still stops if a test of the project starts to fail")
    .option("--dry-run", "only show what would change")
    .action(async (packs: string[], flags: Omit<UpdateFlags, "packs">) => {
      await perform("update", program.opts(), async (context) =>
        (await import("./update.ts")).updateCommand(context, { ...flags, packs }),
      );
    });
}

function addFetch(program: Command, perform: Perform): void {
  describe(program.command("fetch"), "download exactly the packs in mallex.lock that are missing here", [
    "mallex fetch   after a clone or in CI; afterwards nothing needs the network",
  ]).action(async () => {
    await perform("fetch", program.opts(), async (context) => (await import("./fetch.ts")).fetchCommand(context));
  });
}

function addVendor(program: Command, perform: Perform): void {
  describe(program.command("vendor"), "copy the locked packs into .mallex/vendor, to commit them", [
    "mallex vendor",
    "mallex vendor --remove   remove the copies",
  ])
    .option("--remove", "remove the copies")
    .action(async (flags: { remove?: boolean }) => {
      await perform("vendor", program.opts(), async (context) =>
        (await import("./vendor.ts")).vendorCommand(context, flags),
      );
    });
}

/** The commands for those who make packs. */
function addPack(program: Command, perform: Perform): void {
  const pack = describe(program.command("pack"), "create a pack to share, and check it", [
    "mallex pack new team-rules --name acme",
    "mallex pack check team-rules",
  ]);
  describe(pack.command("new"), "write a small pack with tests; overwrites nothing", [
    "mallex pack new team-rules                             named after its folder",
    "mallex pack new team-rules --name acme                 its rule ids begin with acme/",
    "mallex pack new team-rules --npm @acme/mallex-rules    also write a package.json, to publish it",
  ])
    .argument("<folder>", "the folder; created if necessary")
    .option("--name <name>", "the prefix of its rule ids; default: the package's scope, else the folder's name")
    .option("--npm <package>", "also write a package.json with this name")
    .action(async (folder: string, flags: NameFlags) => {
      await perform("pack new", program.opts(), async (context) =>
        (await import("./pack-new.ts")).packNewCommand(context, { ...flags, folder }),
      );
    });
  describe(pack.command("check"), "check a pack as its users will load it, and run its tests, without a model", [
    "mallex pack check               the pack.yaml in this folder",
    "mallex pack check team-rules    exit code 0: no problems, 1: problems or failed tests, 78: unusable",
    "mallex pack check strict.yaml   another file in this repository",
  ])
    .argument("[folder|file]", "a folder with a pack.yaml, or a pack file; default: this folder")
    .option("--fetch", "download missing packs that it extends from git or npm, for this check only; locks nothing")
    .action(async (what: string | undefined, flags: PackCheckFlags) => {
      await perform("pack check", program.opts(), async (context) =>
        (await import("./pack-check.ts")).packCheckCommand(context, what, flags),
      );
    });
}
