#!/usr/bin/env node
// mallex.yaml -> generated/plan, as on a machine where nobody has a layer of their own. `--check` writes nothing; 1 when it differs.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.env.MALLEX_HOME = `${root}/generated/nobody`;
process.argv.splice(2, 0, "compile", `${root}/mallex.yaml`);
await import("../dist/programs/main.js");
