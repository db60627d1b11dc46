import { lstatSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";
import type { CliContext, Outcome } from "./context.ts";
import { newPackFiles } from "./new-pack-files.ts";
import { newPackName, type NameFlags } from "./new-pack-name.ts";
import { shellQuote } from "./shell-quote.ts";

export interface PackNewOptions extends NameFlags {
  readonly folder: string;
}

/** Writes a small pack with tests into a folder, and says what to do next. What is there already stays as it is. */
export async function packNewCommand(context: CliContext, options: PackNewOptions): Promise<Outcome> {
  const folder = resolve(context.cwd, options.folder);
  const pack = await newPackName(folder, options, context.packageRoot);
  const files = newPackFiles(pack);
  const [there] = [...files.keys()].filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }));
  if (there !== undefined) throw alreadyExists(join(folder, there));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: "wx" });
  const display = relative(context.cwd, folder) || ".";
  const inProject = display.startsWith("..") ? display : `./${display}`;
  const lines = [
    `wrote ${[...files.keys()].map((name) => join(display, name)).join(", ")}`,
    `  mallex pack check ${shellQuote(display)}   reads it as a stranger would, and runs its tests`,
    `  extends: [${join(inProject, "pack.yaml").replace(/^(?!\.)/, "./")}]   in mallex.yaml tries it in a project`,
  ];
  return { problems: [], text: lines.join("\n"), data: { folder, name: pack.name, files: [...files.keys()] } };
}

function alreadyExists(file: string): MallexError {
  return new MallexError({
    code: "MX6161",
    severity: "error",
    message: `${file} is there already`,
    hint: "nothing is overwritten: name another folder, or remove it first",
  });
}
