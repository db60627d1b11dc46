import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../../../src/compile.ts";
import { writeFiles } from "../../checks/scratch.ts";
import { compileFetched, extending, keep, lockOf, newPlace, NPM, PROFILE, said, type Place } from "./trees.ts";

const TRIM = "version: 1\ntrim: [{ id: acme/no-tips, section: '# Tips', do: drop }]\n";
const LOCK = lockOf({ [NPM]: { files: { "pack.yaml": TRIM } } });

/** A project and the person's own layer, and the tree that both could extend in the cache. */
async function newPlaces(project: string): Promise<Place> {
  const place = newPlace({ "mallex.yaml": extending(`"${NPM}"`) });
  keep(place, await compileFetched(place, { [NPM]: { "pack.yaml": TRIM } }), { [NPM]: { "pack.yaml": TRIM } });
  writeFiles(join(place.folder, "project"), { "mallex.yaml": project, "mallex.lock": "version: 1\n" });
  writeFiles(join(place.folder, "home"), { "mallex.yaml": `version: 1\nextends: ["${NPM}"]\n` });
  return { ...place, input: { ...place.input, userFile: join(place.folder, "home/mallex.yaml") } };
}

test("what the person's own layer extends is locked beside it, and not in the project", async () => {
  const { folder, input } = await newPlaces(`version: 1\n${PROFILE}\n`);
  const without = await compile(input);
  expect(said(without)).toEqual(["MX6101 ~/mallex.yaml 2 11"]);
  expect(without.missing).toMatchObject([{ spec: { key: NPM }, of: "user" }]);
  expect(without.problems[0]?.hint).toContain("`mallex update --config ~/mallex.yaml`");
  writeFileSync(join(folder, "home/mallex.lock"), LOCK);
  const compiled = await compile({ ...input, frozen: true });
  expect(said(compiled)).toEqual([]);
  expect(compiled.trees).toMatchObject([{ key: NPM, of: "user" }]);
  expect(compiled.lock.packs).toBeUndefined();
  expect((await compile({ ...input, shared: true })).trees).toEqual([]);
});

test("a project's pack has to be in the project's lock, whatever else is locked on this machine", async () => {
  const { folder, input } = await newPlaces(extending(`"${NPM}"`));
  writeFileSync(join(folder, "home/mallex.lock"), LOCK);
  const without = await compile(input);
  expect(said(without)).toEqual(["MX6101 mallex.yaml 3 5"]);
  expect(without.missing).toMatchObject([{ spec: { key: NPM }, of: "project" }]);
  writeFileSync(join(folder, "project/mallex.lock"), LOCK);
  writeFileSync(join(folder, "home/mallex.lock"), "version: 1\n");
  const compiled = await compile(input);
  expect(said(compiled)).toEqual([]);
  expect(compiled.trees).toMatchObject([{ key: NPM, of: "project" }]);
});
