import type { Command } from "commander";
import { addPack } from "./add-pack.ts";
import { describe, type Perform } from "./describe-command.ts";
import type { UpdateFlags } from "./update-command.ts";

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
        (await import("./update-command.ts")).updateCommand(context, { ...flags, packs }),
      );
    });
}

function addFetch(program: Command, perform: Perform): void {
  describe(program.command("fetch"), "bring exactly the packs that mallex.lock names, where they are not here", [
    "mallex fetch   after a clone, or in CI; then nothing asks the network",
  ]).action(async () => {
    await perform("fetch", program.opts(), async (context) =>
      (await import("./fetch-command.ts")).fetchCommand(context),
    );
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
        (await import("./vendor-command.ts")).vendorCommand(context, flags),
      );
    });
}
