import type { Command } from "commander";
import { describe, type Perform } from "../../context/run-command.ts";
import type { UpdateFlags } from "./update.ts";

/** The commands about packs from git and npm. */
export function addPacks(program: Command, perform: Perform): void {
  addUpdate(program, perform);
  addFetch(program, perform);
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
    .action(async (packs: string[], flags: Omit<UpdateFlags, "packs">) =>
      perform("update", async (context) => (await import("./update.ts")).updateCommand(context, { ...flags, packs })),
    );
}

function addFetch(program: Command, perform: Perform): void {
  describe(program.command("fetch"), "download exactly the packs in mallex.lock that are missing here", [
    "mallex fetch   after a clone or in CI; afterwards nothing needs the network",
  ]).action(async () => perform("fetch", async (context) => (await import("./fetch-packs.ts")).fetchCommand(context)));
}
