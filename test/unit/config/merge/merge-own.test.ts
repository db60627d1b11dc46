import { stringify } from "yaml";
import { expect, test } from "vitest";
import { mergePersonalLayers } from "../../../../src/config/merge/merge-own.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PACK = cases("pack") as string;
const USER = cases("user") as string;
const PROJECT = cases("project") as string;
const LOCAL = cases("local") as string;

test("what the person's own files say is one file that means the same", async () => {
  const files = { "pack.yaml": PACK, "home/mallex.yaml": USER, "mallex.yaml": PROJECT, "mallex.local.yaml": LOCAL };
  const whole = await compileFiles(files);
  const own = mergePersonalLayers(whole.sources);
  expect(JSON.parse(JSON.stringify(own))).toEqual(cases("personSOwnFiles"));
  const again = await compileFiles({ "pack.yaml": PACK, "mallex.yaml": stringify(own) });
  expect(again.plan?.hash).toBe(whole.plan?.hash);
  expect(whole.plan?.hash).toBeDefined();
});

test("limits of packs and what is unlocked are said once", async () => {
  const locked = PACK.replace("do: drop }", "do: drop, locked: true }");
  const user = `version: 1
extends: [{ pack: ../pack.yaml, use: [filters, toolsets] }]
filters: [{ override: theirs, do: keep, unlock: true }]
`;
  const project = cases("project2") as string;
  const local = `version: 1
extends: [{ use: [filters, toolsets], pack: ./pack.yaml }, mallex:models]
filters: [{ disable: theirs, unlock: true }]
`;
  const files = { "home/mallex.yaml": user, "mallex.yaml": project, "mallex.local.yaml": local, "pack.yaml": locked };
  const whole = await compileFiles(files);
  const own = mergePersonalLayers(whole.sources);
  expect(JSON.parse(JSON.stringify(own))).toEqual(cases("limitsPacksUnlockedSaid"));
});
