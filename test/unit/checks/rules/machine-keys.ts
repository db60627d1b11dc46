import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/**
 * Every key of the language, by the definition of the schema that has it: is it a power over the machine? A new key belongs here before it
 * belongs anywhere else. Keys inside another one are written with a dot.
 */

const RULE = "id override disable locked unlock";
const SAMPLING = "temperature topP topK minP repetitionPenalty";
const FOUND =
  "client tag section between between.start between.end between.until paragraph line startsWith contains matches flags";

/** Never: they say what models are shown, who answers, and what is tested. Files that they name lie beside the file that names them. */
export const RULES: Readonly<Record<string, string>> = {
  Mallex:
    "version aliases memory models profiles tiers userAgent sizes parts sources thoughts turnEnds dialects styles calls calls.repair calls.repeats calls.repeats.tell calls.repeats.stop calls.repeats.text classes trim filters toolsets clientTools routes intents decide tests extends.use extends.removeOnly",
  server: "earlyHead ping maxBody reload strict grace",
  backend: "concurrent waiting firstToken betweenTokens startWithin hangAfter",
  profile:
    "window output parameters sampling size dialect alsoReads style repair policy price thinking thoughts images promptCacheEntries promptCacheBytes idleStop pinned preload warm",
  marks: "start end",
  turnEnd: "token next",
  dialect: "about call argument keys keys.name keys.arguments around around.start around.end between result",
  style: "template schemas",
  sampling: SAMPLING,
  price: "input output cacheRead cacheWrite",
  policy: "midSystem system arguments date",
  model: `${RULE} match about memory weights parameters size notOn perToken window output dialect alsoReads style sampling policy price source thinking images turnEnds`,
  tier: "id about profiles patience moveOn overflow overflow.busy overflow.promptTokens",
  size: "upTo prompt toolset budget budget.firstToken budget.head budget.talk budget.result",
  finder: `${FOUND} without`,
  sourceFinder: `${FOUND} role`,
  class: `${RULE} when background`,
  trim: `${RULE} ${FOUND} unless when require do`,
  filter: `${RULE} ${FOUND} from unless when require do with`,
  toolset: "tools others shell find find.find find.use find.client",
  tool: "as about args fallback",
  clientTool: "client args required needs searches",
  search: "results timeout",
  ruleCondition: "promptTokens promptTokens.over",
  textTest: "is startsWith contains matches flags",
  numberTest: "is over under",
  when: "class model tools client user system outputField maxTokens maxTokens.is maxTokens.under maxTokens.over stream prefilled agent has effort thinking promptTokens promptTokens.under promptTokens.over session project tag",
  route: `${RULE} when profile tier atLeast take reply refuse`,
  intent: "tier escalate about examples patterns",
  decide: "by default forget grammar model stickiness",
  privateRule: "id about path contains matches flags locked unlock",
  test: "name given expect",
  given:
    "user messages file system client model tools maxTokens outputField stream image effort thinking agent session size dialect",
  givenMessage: "user assistant call call.tool call.input result system",
  givenTool: "name about args required",
  expect:
    "class route intent step tier profile chain bound reply refused fired notFired prompt prompt.contains prompt.without tools headTokens promptTokens stablePrefixWith",
};

/** Always. */
export const POWERS = cases("powers") as Readonly<Record<string, string>>;

/** By what they say, or by what the user's own layer says. */
export interface Sometimes {
  readonly rule: readonly unknown[];
  readonly power: readonly unknown[];
  /** The user's layer, where the powers are powers because of it. */
  readonly user?: unknown;
}

const CLOUD = { backends: { far: { kind: "openrouter" }, near: { kind: "openai", url: "http://127.0.0.1:8080/v1" } } };
const LIMITS = { budget: { perDay: 5 }, server: { record: false } };

export const SOMETIMES: Readonly<Record<string, Sometimes>> = {
  "Mallex.extends": {
    rule: [["mallex:claude-code"], ["./packs/team.yaml", "npm:@acme/rules@^1.2"], [{ pack: "./packs/team.yaml" }]],
    power: [["../team.yaml"], ["././../team.yaml"], ["git+file:///srv/rules"], ["GIT+FILE:///srv/rules"]],
  },
  "Mallex.extends.pack": {
    rule: ["mallex:claude-code", "git+https://git.example.com/acme/rules", "git+ssh://git@git.example.com/acme/rules"],
    power: ["../team.yaml", "git+file:///srv/rules//pack.yaml?ref=v1"],
  },
  "profile.backend": { rule: ["local", "near"], power: ["far"], user: CLOUD },
  "profile.model": {
    rule: ["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit"],
    power: ["./my-model", "../model", "/models/a", "~/models/a"],
  },
  "profile.draft": { rule: ["mlx-community/Qwen3-0.6B-4bit"], power: ["./draft", "/models/draft"] },
  "profile.localOnly": { rule: [true], power: [false, null] },
  "Mallex.neverLeaves": {
    rule: [[{ id: "secrets", path: "secrets/**" }], []],
    power: [null, [{ disable: "secrets" }], [{ override: "secrets", path: "none" }]],
  },
  "Mallex.server": { rule: [{ ping: "8s" }, { record: true }], power: [{ port: 0 }] },
  "server.record": { rule: [], power: [true, null], user: LIMITS },
  "Mallex.budget": { rule: [], power: [{ perDay: 500 }, null], user: LIMITS },
  "budget.perDay": { rule: [], power: [500], user: LIMITS },
};
