/**
 * Mistakes that people make in a `mallex.yaml`, and what the compiler says of them.
 *
 * - `files/` has twelve projects as different people write them; each compiles without a finding.
 * - `mistakes/` has the kinds of mistakes. A mistake knows all places of a file where it can happen, what the text becomes, on which
 *   lines a report is exact, and whether anyone but the author can know that it is a mistake.
 * - `mutants()` draws the same ones from a seed on every machine.
 * - `run-mutant.ts` compiles each in a copy of its project: it is caught, means what it meant before, or changes the plan in silence.
 * - `verdicts.yaml` has a person's verdict on each silent change.
 *
 * `npm run test:mutants` compiles all of them; `sample.test.ts` a part. The kinds were written from the documentation alone, without
 * a look at the checks.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { random, type Random } from "../support/random.ts";
import { apply, type Edit, type Mutant, type Mistake } from "./mistake.ts";
import { ADDRESSES } from "./mistakes/addresses.ts";
import { BLOCKS } from "./mistakes/blocks.ts";
import { HARMLESS } from "./mistakes/harmless.ts";
import { KEYS } from "./mistakes/keys.ts";
import { PATTERNS } from "./mistakes/patterns.ts";
import { REFERENCES } from "./mistakes/references.ts";
import { RULE_MISTAKES } from "./mistakes/rules.ts";
import { STRUCTURE } from "./mistakes/structure.ts";
import { TEMPLATES } from "./mistakes/templates.ts";
import { TEXTS } from "./mistakes/texts.ts";
import { VALUES } from "./mistakes/values.ts";
import { readSource, type Source } from "./source.ts";

/** The set that the figures are of. */
export const SEED = 1;
export const PER_KIND = 12;

export const FILES: string = fileURLToPath(new URL("files", import.meta.url));

const MISTAKES: readonly Mistake[] = [
  ...KEYS,
  ...REFERENCES,
  ...VALUES,
  ...TEXTS,
  ...PATTERNS,
  ...ADDRESSES,
  ...STRUCTURE,
  ...BLOCKS,
  ...RULE_MISTAKES,
  ...TEMPLATES,
  ...HARMLESS,
];

function readProjects(): Source[] {
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
  const all = MISTAKES.flatMap((mistake, at) => {
    const chance = random(seed * 1000 + at);
    const found = sources.flatMap((source) =>
      mistake.edits(source, chance).flatMap((edit) => (edit === undefined ? [] : [{ source, edit }])),
    );
    return sample(chance, found, perKind).flatMap(({ source, edit }) => withId(apply(source, mistake, edit)));
  });
  return [...new Map(all.map((mutant) => [mutant.id, mutant])).values()];
}

/** Of every file in turn, so that long files don't take all. */
function sample(
  chance: Random,
  found: readonly { source: Source; edit: Edit }[],
  count: number,
): { source: Source; edit: Edit }[] {
  const files = [...new Set(found.map(({ source }) => source))];
  const shuffled = files.map((file) =>
    shuffle(
      chance,
      found.filter(({ source }) => source === file),
    ),
  );
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
  const { project, file, kind, line, change } = mutant;
  return [{ ...mutant, id: `${project}/${file}:${line} · ${kind} · ${change}` }];
}
