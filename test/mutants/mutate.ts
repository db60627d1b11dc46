import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { random, type Random } from "../support/random.ts";
import { apply, type Edit, type Mutant, type Slip } from "./slip.ts";
import { ADDRESSES } from "./slips/addresses.ts";
import { HARMLESS } from "./slips/harmless.ts";
import { KEYS } from "./slips/keys.ts";
import { PATTERNS } from "./slips/patterns.ts";
import { REFERENCES } from "./slips/references.ts";
import { RULE_SLIPS } from "./slips/rules.ts";
import { STRUCTURE } from "./slips/structure.ts";
import { TEMPLATES } from "./slips/templates.ts";
import { VALUES } from "./slips/values.ts";
import { readSource, type Source } from "./source.ts";

export const FILES: string = fileURLToPath(new URL("files", import.meta.url));

const SLIPS: readonly Slip[] = [...KEYS, ...REFERENCES, ...VALUES, ...PATTERNS, ...ADDRESSES, ...STRUCTURE, ...RULE_SLIPS, ...TEMPLATES, ...HARMLESS];

export function readProjects(): Source[] {
  const names = readdirSync(FILES, { recursive: true, encoding: "utf8" }).toSorted();
  return names
    .filter((name) => /\.(yaml|hbs)$/.test(name))
    .map((name) => {
      const [project = "", ...rest] = name.split(/[/\\]/);
      return readSource(project, rest.join("/"), readFileSync(`${FILES}/${name}`, "utf8"));
    });
}

/**
 * So many mutants of each kind, spread over the files, the same on every machine.
 * @param seed another one gives other mutants
 */
export function mutants(seed: number, perKind: number): Mutant[] {
  const sources = readProjects();
  return SLIPS.flatMap((slip, at) => {
    const chance = random(seed * 1000 + at);
    const found = sources.flatMap((source) => slip.edits(source, chance).flatMap((edit) => (edit === undefined ? [] : [{ source, edit }])));
    return sample(chance, found, perKind).flatMap(({ source, edit }) => withId(apply(source, slip, edit)));
  });
}

/** Of every file in turn, so that long files don't take all. */
function sample(chance: Random, found: readonly { source: Source; edit: Edit }[], count: number): { source: Source; edit: Edit }[] {
  const files = [...new Set(found.map(({ source }) => source))];
  const shuffled = files.map((file) => shuffle(chance, found.filter(({ source }) => source === file)));
  const taken: { source: Source; edit: Edit }[] = [];
  for (let round = 0; taken.length < count && shuffled.some((pile) => pile.length > round); round++) {
    for (const pile of shuffled) {
      const next = pile[round];
      if (next !== undefined && taken.length < count) taken.push(next);
    }
  }
  return taken;
}

function shuffle<T>(chance: Random, list: readonly T[]): T[] {
  const rest = [...list];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(chance.below(rest.length), 1));
  return shuffled;
}

function withId(mutant: Omit<Mutant, "id"> | undefined): Mutant[] {
  if (mutant === undefined) return [];
  const { project, file, kind, diff } = mutant;
  return [{ ...mutant, id: `${project}/${file} · ${kind} · ${diff.split("\n").map((line) => line.replace(/\s+/g, " ")).join(" ⏎ ")}` }];
}
