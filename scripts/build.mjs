#!/usr/bin/env node
// schema/ -> validators in generated/types, then src/**/*.ts -> dist/: bundles, because opening a thousand modules takes longer than most commands.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));

const PACKAGES = "node_modules/";

/** The programs: the command, and what it starts in separate processes and threads. */
const PROGRAMS = [
  "cli/main",
  "cli/server-process",
  "cli/reload/compile-child",
  "diagnostics/records/turn-writer-thread",
  "server/large-thread/large-turn-thread",
  "server/pdf/pdf-worker",
  "server/watchdog/watchdog-thread",
];

/** Modules imported by scripts, benchmarks, and tests that start small processes. They are not part of the package. */
const PARTS = [
  "checks/secrets/find-secrets",
  "compile",
  "config/load/parse-packs",
  "diagnostics/log/log",
  "diagnostics/records/turn-files",
  "diagnostics/records/turn-store",
  "plan/emit/shipped-classifier",
  "plan/lower/train-intents",
  "process/artifacts/artifacts",
  "process/install/detect-machine",
  "process/install/execute-steps",
  "process/install/venv-and-client-steps",
  "process/lock/file-lock",
  "process/spawn/run-tool",
  "process/supervise/find-or-start-server",
  "prompt/rules/apply-rules",
  "prompt/tokens/token-counter",
  "routing/intents/decide-intent",
  "routing/turn/create-program",
  "routing/turn/prepare-turn",
  "server/http/listen",
  "shared/dropped-collector",
];

const generated = spawnSync(process.execPath, [`${root}/scripts/generate.mjs`, "--validators"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (generated.status !== 0) process.exit(1);

rmSync(`${root}/dist`, { recursive: true, force: true });
await bundle(PARTS, "parts");
const { parsePacks } = await import("../dist/parts/parse-packs.js");
await bundle(PROGRAMS, "programs", [withParsedPacks(await parsePacks(root.replace(/\/$/, "")))]);

function withParsedPacks(packs) {
  const code = `export const PARSED_PACKS = JSON.parse(${JSON.stringify(JSON.stringify(packs))});`;
  const load = {
    filter: { id: /src\/config\/load\/parsed-packs\.ts$/ },
    handler: () => ({ code, moduleType: "js" }),
  };
  return { name: "parsed-packs", load };
}

/**
 * Bundles modules of src/ into dist/FOLDER without subfolders: they must be as deep as the sources, which locate files of the package.
 * The programs hold the packages that they use: to find and open those files takes longer than most commands.
 */
async function bundle(modules, folder, plugins = []) {
  const isProgram = folder === "programs";
  const names = modules.map((module) => [module.slice(module.lastIndexOf("/") + 1), `${root}/src/${module}.ts`]);
  const build = await rolldown({
    input: Object.fromEntries(names),
    platform: "node",
    plugins,
    external: isProgram ? /^(?:node:|unpdf\/)/ : (id) => !id.startsWith(".") && !id.startsWith("/"),
    checks: { circularDependency: true },
    onLog: (level, log, print) => log.message.includes(PACKAGES) || print(level, log),
  });
  const { output } = await build.write({
    dir: `${root}/dist/${folder}`,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    minify: false,
  });
  await build.close();
  if (isProgram)
    writeFileSync(`${root}/dist/${folder}/LICENSES.md`, licensesOf(output.flatMap((chunk) => chunk.moduleIds ?? [])));
}

/**
 * The licenses of the packages that modules come from: whoever passes a copy on must pass these on.
 * @param {string[]} modules
 */
function licensesOf(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
  const sections = [...folders].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim());
    return [`## ${name} ${version} (${license})`, ...texts].join("\n\n");
  });
  return `# Packages in these programs\n\n${sections.join("\n\n")}\n`;
}
