#!/usr/bin/env node
// The command `mallex`. The package has its dist/; in a clone (`npm install -g .` makes a link to it) bootstrap first mends what is missing or old.
// No dependencies, and no syntax newer than the first Node that runs ES modules.
import { existsSync } from "fs";

const bootstrap = new URL("../scripts/bootstrap.mjs", import.meta.url);
const isClone = existsSync(bootstrap);
if (isClone) process.argv.splice(2, 0, "mallex");
import(isClone ? bootstrap.href : new URL("../dist/programs/main.js", import.meta.url).href);
