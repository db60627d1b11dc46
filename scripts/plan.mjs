#!/usr/bin/env node
// mallex.yaml -> generated/plan, without a user's own layer. `--check` writes nothing and exits with 1 if it differs.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.env.MALLEX_HOME = `${root}/generated/nobody`;
process.argv.splice(2, 0, "compile", `${root}/mallex.yaml`);
await import("../dist/programs/main.js");
