#!/usr/bin/env node
// src/**/*.ts -> dist/**/*.js by tsc, incrementally; then what a source that is gone left in dist/ goes too.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = `${root}/node_modules/typescript/bin/tsc`;
const built = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
process.exitCode = built.status ?? 1;

const emitted = existsSync(`${root}/dist`) ? readdirSync(`${root}/dist`, { encoding: "utf8", recursive: true }) : [];
for (const file of emitted) {
  const source = `${root}/src/${file.replace(/\.js$/, ".ts")}`;
  if (file.endsWith(".js") && !existsSync(source)) rmSync(`${root}/dist/${file}`);
}
