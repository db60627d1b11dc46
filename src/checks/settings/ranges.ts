import type { KindName } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import { entryOf, itemsOf, scalarAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { meantNumber } from "./misspelt-numbers.ts";
import { toBytes, toMilliseconds } from "../../shared/units.ts";

/** What values of a setting make sense, and what comes of others. */
interface SensibleRange {
  /** `*` stands for each name of a map, or item of a list. */
  readonly path: string;
  /** As a person writes them. */
  readonly least?: string | number;
  readonly most?: string | number;
  /** Below `least`. */
  readonly low?: string;
  /** Above `most`. */
  readonly high?: string;
  /** Nothing works with 0. */
  readonly isZeroFatal?: boolean;
  /** Usually; what is nearly one has a wrong digit. */
  readonly isBinary?: boolean;
  /** 0 has a meaning of its own. */
  readonly isZeroMeant?: boolean;
  /** Only beside this key, unless that is 0. */
  readonly beside?: string;
  /** Only of backends whose servers mallex starts, or only of others. */
  readonly supervised?: boolean;
}

const WINDOW = {
  least: 1024,
  most: 10_485_760,
  low: "instructions and tools alone take more",
  high: "no model has such a window",
  isBinary: true,
};
const OUTPUT = {
  least: 32,
  most: 1_000_000,
  low: "answers would be cut off after a few words",
  high: "no model writes that much",
  isBinary: true,
};

const PROMPT_CACHE = {
  least: "64MB",
  most: "256GB",
  low: "not even the prompt of one conversation fits",
  high: "no machine has that much memory to spare",
};

const RANGES: readonly SensibleRange[] = [
  {
    path: "server.maxBody",
    least: "1MB",
    most: "1GB",
    low: "the client's requests grow larger and would be refused",
    high: "a single request could fill the memory",
    isZeroFatal: true,
  },
  {
    path: "server.ping",
    least: "500ms",
    most: "60s",
    low: "pings would be written without a pause",
    high: "the client would give up on the connection first",
    isZeroFatal: true,
  },
  { path: "server.earlyHead", most: "60s", high: "the client would wait that long for the headers of an answer" },
  { path: "server.grace", most: "600s", high: "mallex would take that long to stop" },
  {
    path: "backends.*.idleStop",
    least: "1m",
    most: "240h",
    low: "the model would be unloaded after every turn, and loaded again for the next",
    high: "write `never` for a model that stays loaded",
  },
  {
    path: "profiles.*.idleStop",
    least: "1m",
    most: "240h",
    low: "the model would be unloaded after every turn, and loaded again for the next",
    high: "write `never` for a model that stays loaded",
  },
  {
    path: "memory",
    least: "100MB",
    most: "4096GB",
    low: "no model fits",
    high: "no machine has that much",
    isZeroFatal: true,
  },
  { path: "launch.window", ...WINDOW },
  {
    path: "backends.*.startWithin",
    least: "10s",
    most: "6h",
    low: "a large model takes longer to load",
    high: "a server that does not start would never be reported",
  },
  {
    path: "backends.*.hangAfter",
    least: "5s",
    most: "6h",
    low: "a server that reads a long prompt would be restarted",
    high: "a server that hangs would never be restarted",
  },
  {
    path: "backends.*.firstToken",
    least: "5s",
    most: "6h",
    low: "a model that reads a long prompt takes longer, so its turns would fail",
    high: "mallex would never give up on a server that does not answer",
  },
  {
    path: "backends.*.betweenTokens",
    least: "2s",
    most: "6h",
    low: "a model that thinks is silent for longer, so its turns would fail",
    high: "mallex would never give up on a server that stops in the middle of an answer",
  },
  {
    path: "backends.*.concurrent",
    most: 32,
    high: "one model on this machine can't answer that many at once",
    supervised: true,
  },
  {
    path: "backends.*.concurrent",
    most: 512,
    high: "one person's client never sends that many",
    supervised: false,
  },
  {
    path: "search.timeout",
    least: "500ms",
    most: "120s",
    low: "no search answers that fast",
    high: "the turn would wait that long for it",
  },
  { path: "backends.*.waiting", most: 1000, high: "the last requests would wait for hours" },
  { path: "backends.*.promptCacheEntries", most: 100, high: "their prompts would fill the memory" },
  { path: "backends.*.promptCacheBytes", ...PROMPT_CACHE },
  { path: "backends.*.metalCache", most: "256GB", high: "no Mac has that much memory to spare" },
  { path: "profiles.*.promptCacheEntries", most: 100, high: "their prompts would fill the memory" },
  { path: "profiles.*.promptCacheBytes", ...PROMPT_CACHE },
  { path: "profiles.*.window", ...WINDOW },
  { path: "models.*.window", ...WINDOW },
  { path: "profiles.*.output", ...OUTPUT },
  { path: "models.*.output", ...OUTPUT },
  ...["profiles", "models"].flatMap((list): SensibleRange[] => [
    {
      path: `${list}.*.sampling.temperature`,
      least: 0.01,
      most: 1.5,
      low: "it has the same effect as 0",
      high: "code and tool calls would be full of random mistakes",
      isZeroMeant: true,
    },
    {
      path: `${list}.*.sampling.repetitionPenalty`,
      least: 0.8,
      most: 1.5,
      low: "the model would repeat itself without end",
      high: "the model would avoid the names that code has to repeat",
    },
    {
      path: `${list}.*.sampling.topK`,
      least: 2,
      low: "only the likeliest token is left, as with `temperature: 0`, so `temperature` has no effect",
      isZeroMeant: true,
      beside: "temperature",
    },
    {
      path: `${list}.*.sampling.topP`,
      least: 0.1,
      low: "servers read it as `temperature: 0`, or as no limit",
    },
    {
      path: `${list}.*.sampling.minP`,
      least: 0.0005,
      most: 0.5,
      low: "it would exclude nothing",
      high: "only the most likely token would be left",
      isZeroMeant: true,
    },
  ]),
  {
    path: "tiers.*.patience",
    least: "1s",
    most: "6h",
    low: "no model answers that fast, so the first profiles would never be used",
    high: "the next profile would never be tried",
  },
  {
    path: "tiers.*.overflow.busy",
    most: 100,
    high: "no profile is ever that busy, so the next one would never be used",
  },
  {
    path: "tiers.*.overflow.promptTokens",
    least: 500,
    most: 10_485_760,
    low: "every prompt is longer, so the first profile would never be used",
    high: "no prompt is that long",
  },
  { path: "sizes.*.budget.head", least: 30, low: "no prompt is that short" },
  {
    path: "decide.forget",
    least: "5m",
    most: "2160h",
    low: "the tier of a conversation would be forgotten between two messages",
    high: "sessions would be kept for years",
  },
  {
    path: "decide.stickiness",
    least: 200,
    low: "every conversation is longer, so it has the same effect as 0",
    isZeroMeant: true,
  },
  {
    path: "budget.perDay",
    least: 0.02,
    most: 100_000,
    low: "it does not pay for a single request with the client's tools",
    high: "it would never be reached",
    isZeroMeant: true,
  },
];

/** Is every time, size and number within what can be meant? */
export function checkRanges(config: Dict): Problem[] {
  return RANGES.flatMap((range) =>
    sitesOf(config, range.path.split(".")).flatMap(({ owner, key, tree }) =>
      isFor(range, owner) ? outside(range, key, tree) : [],
    ),
  );
}

function isFor({ supervised, beside }: SensibleRange, owner: Tree | undefined): boolean {
  if (beside !== undefined && !(Number(scalarAt(owner, [beside]) ?? 0) > 0)) return false;
  if (supervised === undefined) return true;
  const kind = scalarAt(owner, ["kind"]) as KindName;
  return (kindOf({ kind })?.supervised ?? false) === supervised;
}

interface Site {
  /** The map with the key. */
  readonly owner: Tree | undefined;
  readonly key: string;
  readonly tree: Tree;
}

function sitesOf(tree: Tree | undefined, [step, ...others]: readonly string[]): Site[] {
  if (tree === undefined || step === undefined) return [];
  if (step === "*") return childrenOf(tree).flatMap((child) => sitesOf(child, others));
  const child = entryOf(tree, step)?.value;
  if (others.length > 0) return sitesOf(child, others);
  return child === undefined ? [] : [{ owner: tree, key: step, tree: child }];
}

function childrenOf(tree: Tree): readonly Tree[] {
  return tree.kind === "dict" ? [...tree.entries.values()].map(({ value }) => value) : itemsOf(tree);
}

function outside(range: SensibleRange, key: string, tree: Tree): Problem[] {
  const value = tree.kind === "scalar" ? numberOf(tree.value) : undefined;
  if (value === undefined || tree.kind !== "scalar") return [];
  const meant = range.isBinary === true ? meantNumber(value) : undefined;
  if (meant !== undefined) return [createProblem("MX3180.digits", { setting: `${key}: ${value}`, meant }, tree.at)];
  const fault = faultOf(range, value);
  if (fault === undefined) return [];
  const { low = "", high = "" } = range;
  const why = fault === "MX3180.high" ? high : low;
  return [
    createProblem(fault, { setting: `${key}: ${String(tree.value)}`, use: useOf(range, value === 0), why }, tree.at),
  ];
}

function faultOf(
  { least, most, isZeroFatal, isZeroMeant }: SensibleRange,
  value: number,
): "MX3180.never" | "MX3180.low" | "MX3180.high" | undefined {
  if (value === 0 && isZeroMeant === true) return undefined;
  if (value === 0 && isZeroFatal === true) return "MX3180.never";
  if (value < (numberOf(least) ?? -Infinity)) return "MX3180.low";
  return value > (numberOf(most) ?? Infinity) ? "MX3180.high" : undefined;
}

/** Milliseconds, bytes, or the number; undefined for words such as `never`. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^\d/.test(value)) return undefined;
  return value.endsWith("B") ? toBytes(value) : toMilliseconds(value);
}

/** A plain number has no unit that could be wrong, and 0 is 0 in every unit. */
function useOf(range: SensibleRange, isZero: boolean): string {
  const hasUnit = !isZero && typeof (range.least ?? range.most) === "string";
  return `${hasUnit ? "check the unit, and use" : "use"} a value ${describeRange(range)}`;
}

function describeRange({ least, most }: SensibleRange): string {
  if (least === undefined) return `of at most ${shown(most)}`;
  return most === undefined ? `of at least ${shown(least)}` : `from ${shown(least)} to ${shown(most)}`;
}

function shown(value: string | number | undefined): string {
  return typeof value === "number" ? value.toLocaleString("en-US") : (value ?? "");
}
