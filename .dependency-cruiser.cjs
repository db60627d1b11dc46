// Which room may import which: the table in ARCHITECTURE.md, as rules. Change both in one step.
// Type-only imports count too (tsPreCompilationDeps): a shape that leaks is a direction that leaks.

const ROOMS = {
  terms: ["generated"],
  problem: ["terms"],
  turn: ["terms", "problem", "generated"],
  wire: ["terms", "problem", "generated"],
  files: ["problem"],
  observe: ["terms", "problem", "generated", "files"],
  compile: ["terms", "problem", "generated", "turn"],
  prove: ["terms", "problem", "generated", "turn", "wire", "compile"],
  supervise: ["terms", "problem", "generated", "observe", "files"],
  fetch: ["terms", "problem", "files", "supervise"],
  backend: ["terms", "problem", "wire", "observe"],
  server: ["terms", "problem", "generated", "files", "turn", "wire", "observe", "supervise", "backend"],
  cli: [
    "terms",
    "problem",
    "generated",
    "files",
    "turn",
    "wire",
    "observe",
    "supervise",
    "backend",
    "server",
    "compile",
    "prove",
    "fetch",
  ],
};

/** Packages that only some rooms may touch, by the name in node_modules. */
const TURN_PACKAGES = "handlebars/(dist/cjs/handlebars\\.)?runtime|re2js/|@huggingface/(tokenizers|jinja)/";
const OWNERS = {
  h3: ["server"],
  listhen: ["server"],
  unpdf: ["server"],
  commander: ["cli"],
};

/** The path of a room's files; `generated` lies beside `src`. */
function place(room) {
  return room === "generated" ? "^generated/" : `^src/${room}/`;
}

function any(rooms) {
  return rooms.map(place).join("|");
}

const ourDirections = Object.entries(ROOMS).map(([room, others]) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${others.join(", ")} and itself`,
  severity: "error",
  from: { path: place(room) },
  to: { path: "^(src|generated|scripts|test)/", pathNot: any([room, ...others]) },
}));

const typesOnly = ["terms", "turn"].map((room) => ({
  name: `${room}-generated-types-only`,
  comment: `${room} reads shapes from generated/, never code`,
  severity: "error",
  from: { path: place(room) },
  to: { path: "^generated/", dependencyTypesNot: ["type-only"] },
}));

const packageOwners = Object.entries(OWNERS).map(([name, rooms]) => ({
  name: `${name}-owner`,
  comment: `only ${rooms.join(", ")} may import ${name}`,
  severity: "error",
  from: { path: "^src/", pathNot: any(rooms) },
  to: { path: `(^|/)node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    ...ourDirections,
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
      comment: "a turn is pure: no disk, no network, no clock of Node's",
      severity: "error",
      from: { path: "^src/(turn|terms|problem)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "turn-packages",
      comment:
        "turn: the Handlebars runtime, the linear regex engine, the tokenizer and the template renderer, no more",
      severity: "error",
      from: { path: "^src/turn/" },
      to: { path: "node_modules/", pathNot: `node_modules/(${TURN_PACKAGES})` },
    },
    {
      name: "words-no-packages",
      comment: "terms and problem are words: they need nobody's code",
      severity: "error",
      from: { path: "^src/(terms|problem)/" },
      to: { path: "node_modules/" },
    },
    {
      name: "compile-no-node",
      comment: "compile is pure but where it reads (1-load) and where it writes (7-emit)",
      severity: "error",
      from: { path: "^src/compile/", pathNot: "^src/compile/(1-load|7-emit)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "prove-no-node",
      comment: "prove tells what rules do with texts it is handed; the cli reads the files",
      severity: "error",
      from: { path: "^src/prove/" },
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
