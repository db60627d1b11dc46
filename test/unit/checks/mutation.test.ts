import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBase, tryEdit, type Base, type Outcome } from "../../support/edits/compile-edits.ts";
import { isLegal, type EditKind, type Site } from "../../support/edits/edit.ts";
import { random } from "../../support/random.ts";
import { packageRoot } from "./scratch.ts";
import { byDepth } from "../../support/depth.ts";

const SEED = 20_260_101;

const AT_ONCE = 4;
const SCALE = byDepth({ small: 0.06, full: 0.3, wide: 5 });

/** How many slips of each kind; five times as many where there is time. */
const WANTED: Readonly<Record<EditKind, number>> = {
  key: 450,
  name: 450,
  type: 350,
  missing: 300,
  line: 300,
  regex: 150,
  form: 150,
  number: 60,
  text: 60,
  renamed: 60,
  "left out": 60,
  order: 60,
};

/** Good files of the corpus. They are named, so that another file there draws no other slips. */
const FILES: readonly string[] = `
  block-texts classes-by-everything comments-everywhere crlf disabled-rules empty-values-inherit
  every-kind-of-rule filters-from-special-to-general filters-of-every-kind flow-style folded-texts json
  known-models large-enough launch launch-that-is-fine local-adds-a-model local-and-remote
  local-changes-the-kind local-completes local-removes model-of-a-folder notes notes-everywhere
  overridden-rules own-server pack-in-a-pack pack-twice pack-with-sizes parts-of-our-own ports-and-hosts
  quoted-indicators quoted-keys regexes-of-every-kind replaced-by-our-own routes-by-client routes-by-model
  routes-from-special-to-general routes-that-answer routing-of-every-kind sampling server server-with-a-key team-pack
  template-of-our-own texts-like-numbers three-keys three-tiers tools-and-dialects tools-of-other-releases
  toolset-changed toolset-with-stubs toolset-with-the-others trim-by-every-place two-models unicode
`
  .trim()
  .split(/\s+/);

/** What slips, known and looked at: the kind of the slip and its path. */
const REVIEWED: readonly RegExp[] = [
  // Without its head, a text of several lines goes on with the text above it.
  /^line \S+ filters\/0\/between\/end$/,
  // Without its first line, the rest of a place goes on with the place above it.
  /^line claude-code parts\/\w+(?:\/\d+)?$/,
];

/** The other files of a pack: its intents, with the first few of their examples. */
function intentsBeside(name: string): Readonly<Record<string, string>> {
  const folder = join(packageRoot, "packs", name);
  const examples = readdirSync(join(folder, "examples")).map((file) => {
    const lines = readFileSync(join(folder, "examples", file), "utf8").split("\n");
    return [`examples/${file}`, lines.slice(0, 20).join("\n")] as const;
  });
  return { "intents.yaml": readFileSync(join(folder, "intents.yaml"), "utf8"), ...Object.fromEntries(examples) };
}

const bases: (Base & { close: () => void })[] = [];
let outcomes: readonly Outcome[] = [];

beforeAll(
  async () => {
    const corpus = join(packageRoot, "test/corpus/compile-ok");
    // As a person's own file: what a pack of others may not say is tested elsewhere.
    const pack = (name: string): string =>
      readFileSync(join(packageRoot, `packs/${name}/pack.yaml`), "utf8").replace(/^about:.*\n/m, "");
    const profiles = "profiles: { main: { backend: local, model: mallex/smollm2-135m } }\n";
    bases.push(
      await openBase("shipped", { "mallex.yaml": readFileSync(join(packageRoot, "mallex.yaml"), "utf8") }),
      await openBase(
        "claude-code",
        { "mallex.yaml": `${pack("claude-code")}${profiles}`, ...intentsBeside("claude-code") },
        true,
      ),
      await openBase("models", { "mallex.yaml": `${pack("models")}${profiles}` }, true),
    );
    for (const name of FILES) {
      const single = join(corpus, `${name}.yaml`);
      bases.push(
        await openBase(name, existsSync(single) ? { "mallex.yaml": readFileSync(single, "utf8") } : join(corpus, name)),
      );
    }
    outcomes = await tryAll();
  },
  Math.max(1, SCALE) * 1_800_000,
);

afterAll(() => {
  for (const base of bases) base.close();
});

async function tryAll(): Promise<Outcome[]> {
  const all = chosen();
  const found: Outcome[] = [];
  // Several at once: one computes while another waits for its files.
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE);
    found.push(...(await Promise.all(some.map(({ base, site, seed }) => tryEdit(base, site, seed)))));
  }
  return found;
}

/** Of files that extend the shipped pack, and of the pack itself: they take five times as long. */
const LONG_SHARE = 0.3;

/** The wanted number of each kind, drawn over all files; a place may be drawn more than once, each time with another slip. */
function chosen(): { base: Base; site: Site; seed: number }[] {
  const chance = random(SEED);
  const all = bases.flatMap((base) => base.sites.map((site) => ({ base, site })));
  return (Object.entries(WANTED) as [EditKind, number][]).flatMap(([kind, count]) => {
    const places = all.filter(({ site }) => site.kind === kind);
    const long = places.filter(({ base }) => base.isLong);
    const short = places.filter(({ base }) => !base.isLong);
    return Array.from({ length: Math.ceil(count * SCALE) }, () => {
      const from = short.length === 0 || (long.length > 0 && chance.chance(LONG_SHARE)) ? long : short;
      return { ...chance.pick(from), seed: chance.below(2 ** 31) };
    });
  });
}

function mistakes(): Outcome[] {
  return outcomes.filter(({ site }) => !isLegal(site));
}

function printed({ base, site: { kind, path, lines }, change, found }: Outcome): string {
  return `${kind} ${base} ${lines.join()} ${path}: ${change} ${found.join(" ")}`.trim();
}

describe("a single slip in a good file", () => {
  test("is tried often", () => {
    process.stdout.write(`${table()}\n`);
    expect(mistakes().length).toBeGreaterThanOrEqual(2000 * SCALE);
  });

  test("is found, or changes nothing", () => {
    const slipped = mistakes().filter(({ isCaught, isSame }) => !isCaught && !isSame);
    process.stdout.write(["what slipped:", ...slipped.map(printed), ""].join("\n"));
    expect(1 - slipped.length / mistakes().length).toBeGreaterThanOrEqual(0.99);
    const isReviewed = ({ site, base }: Outcome): boolean =>
      REVIEWED.some((one) => one.test(`${site.kind} ${base} ${site.path}`));
    expect(slipped.filter((one) => !isReviewed(one)).map(printed)).toEqual([]);
  });

  test("is shown on the line on which it was made", () => {
    const caught = mistakes().filter(({ isCaught }) => isCaught);
    const elsewhere = caught.filter(({ isPlaced }) => !isPlaced);
    process.stdout.write(`${(100 - (100 * elsewhere.length) / caught.length).toFixed(1)} % on their line\n`);
    expect(1 - elsewhere.length / caught.length).toBeGreaterThanOrEqual(0.95);
  });
});

function table(): string {
  const rows = Object.keys(WANTED).map((kind) => {
    const all = outcomes.filter(({ site }) => site.kind === kind);
    const count = (is: (outcome: Outcome) => boolean): number => all.filter(is).length;
    return `${kind.padEnd(10)} ${all.length} tried, ${count((o) => o.isCaught)} caught, ${count((o) => o.isPlaced)} on their line, ${count((o) => o.isSame && !o.isCaught)} change nothing, ${count((o) => !o.isSame && !o.isCaught)} silent`;
  });
  return rows.join("\n");
}
