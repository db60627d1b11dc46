import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startedBy } from "../../../../src/cli/launch/resume.ts";
import { createProject, type Project } from "../../../support/project.ts";

let project: Project;
let packageRoot: string;
const at = (path: string): string => join(project.home, path);

beforeAll(() => {
  project = createProject();
  packageRoot = at("mallex");
  project.write("mallex/bin/mallex.mjs", "");
  project.write("mallex/package.json", "{}");
  project.write("other/package.json", "{}");
  writeFileSync(at("other/mallex"), "");
  for (const folder of ["bin", "cache/node_modules/.bin"]) {
    mkdirSync(at(folder), { recursive: true });
    symlinkSync(at("mallex/bin/mallex.mjs"), at(`${folder}/mallex`));
  }
});
afterAll(() => project.remove());

test.each<{ how: string; env: () => Record<string, string>; cwd?: string; words: () => string[] }>([
  { how: "installed", env: () => ({ PATH: `/usr/bin:${at("bin")}` }), words: () => ["mallex"] },
  { how: "npx", env: () => ({ PATH: at("cache/node_modules/.bin") }), words: () => ["npx", "mallex"] },
  { how: "by its path", env: () => ({ PATH: "/usr/bin" }), words: () => ["node", at("mallex/bin/mallex.mjs")] },
  {
    how: "by its path, with another mallex on the PATH",
    env: () => ({ PATH: at("other") }),
    words: () => ["node", at("mallex/bin/mallex.mjs")],
  },
  {
    how: "npm start in the clone",
    env: () => ({ npm_lifecycle_event: "start", npm_package_json: at("mallex/package.json") }),
    cwd: "mallex",
    words: () => ["npm", "start", "--"],
  },
  {
    how: "npm start from elsewhere",
    env: () => ({ npm_lifecycle_event: "start", npm_package_json: at("mallex/package.json") }),
    words: () => ["npm", "--prefix", at("mallex"), "start", "--"],
  },
  {
    how: "a start script of another package",
    env: () => ({ npm_lifecycle_event: "start", npm_package_json: at("other/package.json"), PATH: at("bin") }),
    words: () => ["mallex"],
  },
])("$how", ({ env, cwd = "other", words }) => {
  expect(startedBy({ env: env(), packageRoot, cwd: at(cwd) }).argv).toEqual(words());
});
