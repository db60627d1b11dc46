// packs/models/pack.yaml -> the tables of models, for README.md and packs/models/README.md.
import { parse } from "yaml";

/** Memory of Macs, in GiB. */
const MEMORIES = [8, 16, 24, 32, 48, 64, 96, 128];
/** Memory of a server besides weights and conversations, in bytes. */
const WORKING = 1e9;
/** Windows are multiples of this. */
const STEP = 8192;
/** The heads that `mallex compile` prints, by the largest number of parameters of a size; test/unit/repository/readme-figures.test.ts compares them. */
const HEADS = [
  { upTo: 1, head: 65 },
  { upTo: 8, head: 450 },
  { upTo: 32, head: 959 },
  { upTo: Infinity, head: 20_000 },
];

/** @returns {{ recommended: string, all: string }} two tables in Markdown */
export function modelTables(text) {
  const models = parse(text).models.filter(({ weights }) => weights !== undefined);
  return { recommended: recommended(models), all: all(models) };
}

function recommended(models) {
  const rows = MEMORIES.flatMap((memory) =>
    models
      .filter((model) => model["x-pick"]?.includes(`${memory}GB`))
      .map((model, index) => [
        `${memory} GB`,
        `\`${model["x-id"]}\``,
        index === 0 ? model.about : `*instead*, ${model["x-instead"]}: ${model.about}`,
        size(model),
        tokens(headOf(model)),
        tokens(windowOn(memory, model)),
      ]),
  );
  const own = [
    "any",
    "`mallex/smollm2-135m` (included)",
    "answers simple questions",
    "0.5 GB",
    tokens(HEADS[0].head),
    tokens(8192),
  ];
  return table(["memory", "model", "what it does", "weights", "head", "window"], [own, ...rows]);
}

function all(models) {
  const rows = models.map((model) => [
    `\`${model.id}\``,
    [model.match]
      .flat()
      .map((glob) => `\`${glob}\``)
      .join(", "),
    size(model),
    model.memory.replace("GB", " GB"),
    tokens(model.window),
    model.dialect ?? "native",
    model.thinking ?? "",
    model.about,
    model.source,
  ]);
  return table(["id", "matches", "weights", "memory", "window", "calls", "thinking", "what it does", "source"], rows);
}

/** Tokens of a conversation that fit beside the weights, its own window at most. */
function windowOn(memory, model) {
  const left = shareOf(memory) - bytes(model.weights) - WORKING;
  return Math.min(model.window, Math.floor(left / model.perToken / STEP) * STEP);
}

/** The tokens that a model reads before the conversation. */
function headOf({ parameters, size: known }) {
  const billions = known === "medium" ? 32 : Number.parseFloat(parameters) / (parameters.endsWith("M") ? 1000 : 1);
  return HEADS.find(({ upTo }) => billions <= upTo).head;
}

/** Memory that the graphics processor may use: two thirds of the memory up to 36 GiB, three quarters above. */
function shareOf(memory) {
  return memory * 2 ** 30 * (memory <= 36 ? 2 / 3 : 3 / 4);
}

function bytes(weights) {
  return Number.parseFloat(weights) * (weights.endsWith("MB") ? 1e6 : 1e9);
}

function size({ weights }) {
  return weights.replace(/(?=[MG]B$)/, " ");
}

function tokens(count) {
  return count.toLocaleString("en");
}

function table(head, rows) {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n").replaceAll("| --- ", "|---").replaceAll("--- |", "---|");
}
