import { mkdir, writeFile } from "node:fs/promises";
import { lstatSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { listLibrary } from "../../../config/files/library.ts";
import { MallexError, createProblem } from "../../../diagnostics/problem.ts";
import { parsePackSpec } from "../../../shared/pack-spec.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { shellQuote } from "../../context/run-command.ts";

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
  return new MallexError(createProblem("MX6161", { file }));
}

export interface NameFlags {
  readonly name?: string;
  readonly npm?: string;
}

const FORM = /^[a-z][A-Za-z0-9-]{0,39}$/;

/**
 * What a new pack is called: what is said, else the scope of its package, else its folder.
 * @throws {MallexError} MX6162 when a name can't be one, or is mallex's own
 */
export async function newPackName(folder: string, { name, npm }: NameFlags, packageRoot: string): Promise<NewPack> {
  if (npm !== undefined && !isPackage(npm))
    throw unfit(`--npm: ${JSON.stringify(npm)} is no name of a package`, "as in --npm @acme/mallex-rules");
  const own = name ?? slug(npm?.replace(/^@/, "").split("/")[0] ?? basename(folder));
  if (!FORM.test(own))
    throw unfit(noName(folder, name), "a small letter first, then letters, digits and dashes: --name acme");
  const { packs } = await listLibrary(packageRoot);
  if (own === "mallex" || packs.includes(`mallex:${own}`))
    throw unfit(`"${own}" stands before the ids of mallex's own rules`, "call it by your team: --name acme");
  return { name: own, ...(npm === undefined ? {} : { npm }) };
}

function isPackage(npm: string): boolean {
  const spec = parsePackSpec(`npm:${npm}`);
  return !("fault" in spec) && spec.kind === "npm" && spec.name === npm;
}

function noName(folder: string, name: string | undefined): string {
  if (name !== undefined) return `--name: ${JSON.stringify(name)} can't stand before the ids of rules`;
  return `the folder ${JSON.stringify(basename(folder))} gives no name for rules`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
}

function unfit(message: string, hint: string): MallexError {
  return new MallexError({ code: "MX6162", severity: "error", message, hint });
}

/** What a new pack is called. */
export interface NewPack {
  /** Of its rules: `acme` in `acme/no-tips`. */
  readonly name: string;
  /** The package that it is published as; absent: it stays in git. */
  readonly npm?: string;
}

/** The files of a new pack, by name: one rule of each kind that people write first, their tests, and how to use it. */
export function newPackFiles(pack: NewPack): ReadonlyMap<string, string> {
  return new Map([
    ["pack.yaml", rules(pack)],
    ["pack.test.yaml", tests(pack)],
    ["README.md", readme(pack)],
    ...(pack.npm === undefined ? [] : [["package.json", manifest(pack.npm, pack.name)] as const]),
  ]);
}

function rules({ name }: NewPack): string {
  return `# Rules of ${name}, made to be shared. After a change: mallex pack check
# A pack has rules, and no power over a machine: no URLs, keys, ports or programs, and no models to fill tiers with.
version: 1
about: House rules of ${name}.

# System text. The pack's name stands before each id, so that no other pack has the same.
trim:
  - { id: ${name}/no-tips, section: "# Tips", do: drop }

# What stands round the person's words, and in what tools return.
filters:
  - { id: ${name}/no-adverts, tag: system-reminder, startsWith: "Did you know", do: drop }
`;
}

function tests({ name }: NewPack): string {
  return `# What the rules of ${name} promise: mallex pack check runs these, and so does mallex test --with-packs in a project that uses them.
version: 1

tests:
  - name: ${name} takes tips out of system text
    given: { user: hello, size: large, system: "You help in a terminal.\\n\\n# Tips\\nDrink water.\\n\\n# Tone\\nBe brief.\\n" }
    expect: { fired: [${name}/no-tips], prompt: { contains: [You help, Be brief], without: Drink water } }

  - name: ${name} takes adverts out, and no other reminder
    given:
      user:
        - "<system-reminder>Did you know that lamps are on sale?</system-reminder>"
        - "<system-reminder>The lamp is lit.</system-reminder>"
        - hello
      size: large
    expect: { fired: [${name}/no-adverts], prompt: { contains: [The lamp is lit., hello], without: on sale } }
`;
}

function readme({ name, npm }: NewPack): string {
  const fromNpm =
    npm === undefined
      ? ""
      : `
or, once it is published (\`npm publish\`), from npm:

\`\`\`text
extends: [mallex:claude-code, mallex:models, "npm:${npm}@^0.1.0"]
\`\`\`
`;
  return `# ${name}

House rules of ${name} for mallex.

A project takes them from git, at a tag:

\`\`\`text
extends: [mallex:claude-code, mallex:models, "git+https://git.example.com/${name}/rules?ref=v0.1.0"]
\`\`\`
${fromNpm}
\`mallex update\` then shows what the rules do, asks, and writes the exact commit or version into \`mallex.lock\`. Commit that file.

| rule | does |
|---|---|
| \`${name}/no-tips\` | takes tips out of system text |
| \`${name}/no-adverts\` | takes adverts out of reminders |

To change them: edit \`pack.yaml\`, write a test into \`pack.test.yaml\`, run \`mallex pack check\`, commit, and set a new tag. Tags that moved are noticed.
`;
}

/** Rules are read as files: nothing is built, nothing is run, nothing else is needed. */
function manifest(npm: string, name: string): string {
  const content = {
    name: npm,
    version: "0.1.0",
    description: `House rules of ${name} for mallex`,
    keywords: ["mallex-pack"],
    files: ["**/*.yaml", "**/*.hbs", "**/*.txt"],
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
