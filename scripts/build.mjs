#!/usr/bin/env node
// schema/ -> validators in generated/types, then src/**/*.ts -> dist/: bundles, because opening a thousand modules takes longer than most commands.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const packageRoot = root.replace(/\/$/, "");

const PACKAGES = "node_modules/";

/**
 * The programs: the command, and what it starts in separate processes and threads. Each becomes a `.js` file of two lines, which loads the CommonJS file of that
 * name with V8's code of an earlier process (src/cli/code).
 */
const PROGRAMS = [
  "cli/main",
  "cli/server-process",
  "cli/reload/compile-child",
  "diagnostics/records/turn-writer-thread",
  "server/large-thread/large-turn-thread",
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
  "plan/templates/build-templates",
  "process/artifacts/artifacts",
  "process/install/detect-machine",
  "process/install/execute-steps",
  "process/install/plan-install",
  "process/lock/with-file-lock",
  "process/spawn/run-tool",
  "process/supervise/lease-server",
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
const replacements = [
  withConstant("config/load/parsed-packs", "PARSED_PACKS", await parsedPacks()),
  withConstant("plan/templates/built-templates", "BUILT_TEMPLATES", await builtTemplates()),
  withImportModule(),
];
const built = await bundle(PROGRAMS, "programs", replacements);
// The thread for PDFs uses a package that is no CommonJS.
built.push(...(await bundle(["cli/code/start-program", "server/pdf/pdf-worker"], "programs")));
writeFileSync(`${root}/dist/programs/LICENSES.md`, licensesOf(built.flatMap((chunk) => chunk.moduleIds ?? [])));
const hash = createHash("sha256");
for (const { fileName, code } of built) hash.update(`${fileName}\n${code}\n`);
writeEntries(hash.digest("hex").slice(0, 16));

/** @param {string} build */
function writeEntries(build) {
  for (const module of PROGRAMS) {
    const name = module.slice(module.lastIndexOf("/") + 1);
    const text = `import { startProgram } from "./start-program.js";\nstartProgram(import.meta.dirname, "${name}", "${build}");\n`;
    writeFileSync(`${root}/dist/programs/${name}.js`, text);
  }
}

/** V8 forgets how a script imports modules when its code comes from the cache: `import` of a computed name becomes the function that the loader passes. */
function withImportModule() {
  const transform = {
    filter: { id: /\/src\/.*\.ts$/, code: /\bimport\([^"]/ },
    handler: (code) => ({ code: code.replaceAll(/\bimport\((?!")/g, "importModule("), map: null }),
  };
  return { name: "import-module", transform };
}

/** What is worked out once here, instead of in each process: a module of src/ has it as a constant, which is empty where mallex runs as source. */
function withConstant(module, name, value) {
  const code = `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
  const load = {
    filter: { id: new RegExp(`src/${module}\\.ts$`) },
    handler: () => ({ code, moduleType: "js" }),
  };
  return { name, load };
}

async function parsedPacks() {
  const { parsePacks } = await import("../dist/parts/parse-packs.js");
  return parsePacks(packageRoot);
}

async function builtTemplates() {
  const { buildTemplates } = await import("../dist/parts/build-templates.js");
  const files = readdirSync(`${root}/templates`, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".hbs"))
    .toSorted()
    .map((file) => [
      `mallex:${file.slice(0, -".hbs".length).replaceAll("\\", "/")}`,
      readFileSync(`${root}/templates/${file}`, "utf8"),
    ]);
  return buildTemplates(new Map(texts));
}

/**
 * Bundles modules of src/ into dist/FOLDER without subfolders: they must be as deep as the sources, which locate files of the package.
 * The files in dist/programs hold the packages that they use: to find and open those files takes longer than most commands.
 */
async function bundle(modules, folder, plugins = []) {
  const isProgram = modules === PROGRAMS;
  const names = modules.map((module) => [module.slice(module.lastIndexOf("/") + 1), `${root}/src/${module}.ts`]);
  const build = await rolldown({
    input: Object.fromEntries(names),
    platform: "node",
    plugins,
    external: folder === "programs" ? /^(?:node:|unpdf\/)/ : (id) => !id.startsWith(".") && !id.startsWith("/"),
    checks: { circularDependency: true },
    onLog: (level, log, print) => log.message.includes(PACKAGES) || print(level, log),
  });
  const ending = isProgram ? "cjs" : "js";
  const { output } = await build.write({
    dir: `${root}/dist/${folder}`,
    format: isProgram ? "cjs" : "esm",
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name]-[hash].${ending}`,
    minify: false,
  });
  await build.close();
  if (isProgram)
    for (const chunk of output) writeFileSync(`${root}/dist/${folder}/${chunk.fileName}`, toAscii(chunk.code));
  return output;
}

/** Other characters as escapes: V8 reads a file of ASCII in a tenth of the time. @param {string} code */
function toAscii(code) {
  const [other] = /\bString\.raw`[^`]*[^\0-\x7f][^`]*`|\\[^\0-\x7f]/.exec(code) ?? [];
  if (other !== undefined)
    throw new Error(`An escape here would mean something else; write it in the source: ${other}`);
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
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
