// Which module may import which: the table in ARCHITECTURE.md, as rules. Change both in one step.
// Type-only imports count too (tsPreCompilationDeps): a shape that leaks is a direction that leaks.

/** The kinds of backends as data: the only files of `backends` that the compiler, the prompt and the routing may import. */
const KINDS = ["backends/registry.ts", "backends/kind.ts", "backends/search/settings.ts"];
const KIND_FILES = "^src/backends/(registry|kind|[^/]+/kind|search/settings)\\.ts$";

/** In layers: each may import those above it that it names, and nobody imports back. */
const MODULES = {
  shared: ["generated"],
  diagnostics: ["shared", "generated"],
  protocols: ["shared", "diagnostics", "generated"],
  "tool-calls": ["shared", "diagnostics", "generated"],
  prompt: ["shared", "diagnostics", "generated", ...KINDS, "tool-calls"],
  routing: ["shared", "diagnostics", "generated", ...KINDS, "tool-calls", "prompt"],
  config: ["shared", "diagnostics", "generated", ...KINDS],
  plan: ["shared", "diagnostics", "generated", ...KINDS, "config", "prompt", "routing"],
  checks: ["shared", "diagnostics", "generated", ...KINDS, "config", "plan", "tool-calls", "prompt", "routing"],
  process: ["shared", "diagnostics", "generated"],
  backends: ["shared", "diagnostics", "generated", "protocols", "process"],
  inspect: [
    "compile.ts",
    "shared",
    "diagnostics",
    "generated",
    ...KINDS,
    "protocols",
    "tool-calls",
    "prompt",
    "routing",
    "config",
    "plan",
    "checks",
  ],
  server: ["shared", "diagnostics", "generated", "protocols", "tool-calls", "prompt", "routing", "backends", "process"],
  cli: [
    "compile.ts",
    "shared",
    "diagnostics",
    "generated",
    "protocols",
    "tool-calls",
    "prompt",
    "routing",
    "config",
    "plan",
    "checks",
    "backends",
    "process",
    "inspect",
    "server",
  ],
};

/** Packages that only some modules may import, by the name in node_modules. */
const PURE_PACKAGES = "handlebars/(dist/cjs/handlebars\\.)?runtime|re2js/|@huggingface/(tokenizers|jinja)/";
const OWNERS = {
  h3: ["server"],
  listhen: ["server"],
  unpdf: ["server"],
  commander: ["cli"],
};

/** Matches the paths of a module's files; `generated` lies beside `src`, and `compile.ts` is a file. */
function pathOf(module) {
  if (module === "generated") return "^generated/";
  return module.endsWith(".ts") ? `^src/${module}$` : `^src/${module}/`;
}

function anyOf(modules) {
  return modules.map(pathOf).join("|");
}

const directions = Object.entries(MODULES).map(([module, others]) => ({
  name: `${module}-imports`,
  comment: `${module} may import ${others.join(", ")} and itself`,
  severity: "error",
  from: { path: pathOf(module) },
  to: { path: "^(src|generated|scripts|test)/", pathNot: anyOf([module, ...others]) },
}));

const typesOnly = ["shared", "tool-calls", "prompt", "routing"].map((module) => ({
  name: `${module}-generated-types-only`,
  comment: `${module} reads types from generated/, never code`,
  severity: "error",
  from: { path: pathOf(module) },
  to: { path: "^generated/", dependencyTypesNot: ["type-only"] },
}));

const packageOwners = Object.entries(OWNERS).map(([name, modules]) => ({
  name: `${name}-owner`,
  comment: `only ${modules.join(", ")} may import ${name}`,
  severity: "error",
  from: { path: "^src/", pathNot: anyOf(modules) },
  to: { path: `(^|/)node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...typesOnly,
    ...packageOwners,
    {
      name: "generated-imports",
      comment: "generated imports nothing of ours",
      severity: "error",
      from: { path: "^generated/" },
      to: { path: "^(src|scripts|test)/" },
    },
    {
      name: "turn-no-node",
      comment: "what becomes of a turn is pure: no disk, no network, no clock of Node's",
      severity: "error",
      from: { path: "^src/(tool-calls|prompt|routing)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "turn-packages",
      comment:
        "a turn: the Handlebars runtime, the linear regex engine, the tokenizer and the template renderer, no more",
      severity: "error",
      from: { path: "^src/(tool-calls|prompt|routing)/" },
      to: { path: "node_modules/", pathNot: `node_modules/(${PURE_PACKAGES})` },
    },
    {
      name: "shared-packages",
      comment: "of all packages, shared uses the linear regex engine and semver alone",
      severity: "error",
      from: { path: "^src/(shared|diagnostics)/" },
      to: { path: "node_modules/", pathNot: "node_modules/(?:re2js|semver)/" },
    },
    {
      name: "backend-kinds-pure",
      comment: "the kinds of backends are data: they import shared helpers and types, no packages, nothing of Node",
      severity: "error",
      from: { path: KIND_FILES },
      to: { pathNot: `${KIND_FILES}|^src/backends/[^/]+/[^/]+\\.json$|^src/shared/|^generated/types/[^/]+\\.d\\.ts$` },
    },
    {
      name: "compile-no-node",
      comment:
        "the compiler is pure but where it reads (config/load, config/files, config/lock) and where it writes (plan/emit)",
      severity: "error",
      from: { path: "^src/(config|checks|plan)/", pathNot: "^src/(config/(load|files|lock)|plan/emit)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "inspect-no-node",
      comment: "inspect reports what rules do with texts it is handed; the cli reads the files",
      severity: "error",
      from: { path: "^src/inspect/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circular",
      comment: "two files that need each other are one file, or three",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circular-folders",
      comment: "folders that need each other are one folder, or three",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "every import names a file or a package that is there",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-packages",
      comment: "what ships may not need what does not",
      severity: "error",
      from: { path: "^(src|generated)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
