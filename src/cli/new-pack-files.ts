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
