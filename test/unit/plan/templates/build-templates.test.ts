import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileTemplates } from "../../../../src/checks/templates/compile-templates.ts";
import { loadTemplates, templateNames } from "../../../../src/config/load/load-templates.ts";
import { buildTemplates } from "../../../../src/plan/templates/build-templates.ts";
import { sha256 } from "../../../../src/shared/files/digest.ts";
import { compileFiles, packageRoot } from "../../checks/scratch.ts";

test("the build makes of the package's templates what compiling makes of them", async () => {
  const file = join(packageRoot, "mallex.yaml");
  const { config } = await compileFiles({ "mallex.yaml": readFileSync(file, "utf8") });
  const { templates } = await loadTemplates(templateNames(config), { file, packageRoot, packTemplates: new Map() });
  const { code, reads } = await compileTemplates(templates, config);
  const built = buildTemplates(new Map(templates.map(({ name, text }) => [name, text])));
  expect(code.size).toBeGreaterThan(3);
  for (const { name, text } of templates)
    expect({ name, ...built[name] }).toEqual({
      name,
      hash: sha256(text),
      code: code.get(name),
      reads: reads.get(name),
    });
});
