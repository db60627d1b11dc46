import type { Command } from "commander";
import { describe, type Perform } from "../../context/run-command.ts";
import type { UninstallFlags } from "./uninstall.ts";
import type { UpgradeFlags } from "./upgrade.ts";

/** The commands about mallex itself on this machine. */
export function addInstallation(program: Command, perform: Perform): void {
  describe(program.command("upgrade"), "show what a newer mallex changes, ask, and install it; says how to go back", [
    "mallex upgrade                        of a git clone",
    "mallex upgrade --check                only report; exit with 1 if there is a newer version",
    "mallex upgrade mallex-0.2.0.tgz       of what npm has installed, from a packed file",
  ])
    .argument("[tarball]", "a file made by `npm pack`, for what npm has installed; a git clone needs none")
    .option("--sha256 <hash>", "what the file must have; default: what TARBALL.sha256 beside it says, if it is there")
    .option("-y, --yes", "don't ask")
    .option("--check", "only report; exit with 1 if there is a newer version")
    .action(async (tarball: string | undefined, flags: UpgradeFlags) =>
      perform("upgrade", async (context) =>
        (await import("./upgrade.ts")).upgradeCommand(context, { ...flags, ...(tarball !== undefined && { tarball }) }),
      ),
    );
  describe(program.command("uninstall"), "list and remove what mallex has put on this machine; your files stay", [
    "mallex uninstall",
    "mallex uninstall --yes --weights",
  ])
    .option("-y, --yes", "don't ask")
    .option("--weights", "also the models that mallex has downloaded into the Hugging Face cache")
    .action(async (flags: UninstallFlags) =>
      perform("uninstall", async (context) => (await import("./uninstall.ts")).uninstallCommand(context, flags)),
    );
}
