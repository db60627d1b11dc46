import { differsByOneTypo, distance } from "../../shared/closest-word.ts";

/** Who publishes models, on the hub and at OpenRouter. */
const OWNERS: readonly string[] =
  "mlx-community lmstudio-community unsloth bartowski TheBloke ggml-org Qwen meta-llama mistralai google microsoft deepseek deepseek-ai openai anthropic moonshotai zai-org z-ai THUDM HuggingFaceTB ibm-granite nvidia ByteDance-Seed MiniMaxAI minimax NousResearch allenai tiiuae CohereLabs cohere x-ai inclusionAI perplexity".split(
    " ",
  );

/** As LiteLLM writes the names of some of them; OpenRouter does not know these. */
const OF_GATEWAYS: ReadonlySet<string> = new Set(["xai", "zai", "meta_llama", "deepseek_ai"]);

/** What a model's name begins with. */
const FAMILIES: readonly string[] =
  "claude qwen llama codellama mistral mixtral ministral devstral codestral magistral gemma deepseek kimi minimax granite nemotron smollm hermes starcoder hunyuan".split(
    " ",
  );

/** As the names of models of Claude have them. */
export const CLAUDE_FAMILIES: readonly string[] = ["opus", "sonnet", "haiku"];

/** Other words in names: of what kind a model is, and how its weights are stored. */
const WORDS: readonly string[] = "instruct thinking coder distill flash reasoning preview vision mxfp4 nvfp4"
  .split(" ")
  .concat(CLAUDE_FAMILIES);

/** Words that are right, though one letter makes them another one. */
const RIGHT = new Set([
  ...FAMILIES,
  ...WORDS,
  ..."distil code codes coders codex flashx llava bakllava ollama smolvlm pixtral voxtral bit bits bpw".split(" "),
]);

/** A part of a name that is nearly a known one. */
export interface NearModel {
  readonly part: string;
  readonly known: string;
  /** The whole name with the known part. */
  readonly meant: string;
}

/**
 * Is a model's name one typo away from a known one? Names that differ in a digit are a series.
 * @param ids beginnings of known names, as `beginningsOf` has them, long ones first
 * @param isGateway whether the backend may be LiteLLM or another gateway
 */
export function findNearModel(
  model: string,
  ids: readonly string[],
  { isGateway }: { readonly isGateway: boolean },
): NearModel | undefined {
  const slash = model.lastIndexOf("/");
  // OpenRouter's aliases of the latest models begin with `~`.
  const [owner, name] = [model.slice(0, Math.max(0, slash)).replace(/^~/, ""), model.slice(slash + 1)];
  // What a server of one's own calls `gwen` is its affair.
  if (slash < 0 && /^[a-z]+$/i.test(name)) return undefined;
  const end = slash + 1;
  const isKnown = isGateway && OF_GATEWAYS.has(owner);
  return (
    (isKnown ? undefined : nearOwner(owner, name)) ??
    (isGateway ? undefined : cutOwner(owner, name)) ??
    within(nearBeginning(name, ids) ?? nearWord(name), model.slice(0, end), name)
  );
}

interface NearPart {
  readonly start: number;
  readonly part: string;
  readonly known: string;
}

function within(near: NearPart | undefined, head: string, name: string): NearModel | undefined {
  if (near === undefined) return undefined;
  const { start, part, known } = near;
  return { part, known, meant: `${head}${name.slice(0, start)}${known}${name.slice(start + part.length)}` };
}

function nearOwner(owner: string, name: string): NearModel | undefined {
  const written = owner.toLowerCase();
  const isKnown = OWNERS.some((one) => one.toLowerCase() === written);
  const known = OWNERS.find((one) => isNearOwner(written, one.toLowerCase()));
  if (isKnown || known === undefined) return undefined;
  // The slash and the letter before it are exchanged: `mlx-communit/yQwen3`.
  const isSwapped = known.toLowerCase() === `${written}${name.charAt(0).toLowerCase()}`;
  const rest = isSwapped && name.charAt(0) === name.charAt(0).toLowerCase() ? name.slice(1) : name;
  return { part: owner, known, meant: `${known}/${rest}` };
}

/** The last letters are missing: `moonshot`. */
function cutOwner(owner: string, name: string): NearModel | undefined {
  const written = owner.toLowerCase();
  const begun = OWNERS.map((one) => one.toLowerCase()).filter((one) => one.startsWith(written));
  const [known] = begun;
  if (known === undefined || begun.includes(written) || written.length < LONG_NAME - 1) return undefined;
  return known.length > written.length + 2 ? undefined : { part: owner, known, meant: `${known}/${name}` };
}

/** Of a long name two letters may be wrong. */
const LONG_NAME = 9;

function isNearOwner(written: string, known: string): boolean {
  const isLong = Math.min(written.length, known.length) >= LONG_NAME && written.charAt(0) === known.charAt(0);
  return differsByOneTypo(written, known) || bare(written) === bare(known) || (isLong && distance(written, known) <= 2);
}

function bare(name: string): string {
  return name.replaceAll(/[-_./:]/g, "");
}

/** What the names begin with that patterns of `models` stand for, without their owners. */
export function beginningsOf(patterns: readonly string[]): string[] {
  const texts = patterns.map((pattern) => pattern.replace(/^\*?\/?/, "").replace(/-?\*$/, ""));
  const beginnings = [...new Set(texts)].filter((text) => text.length > SHORTEST && /^[a-z]+[\w.:-]*$/.test(text));
  return beginnings.toSorted((one, other) => other.length - one.length);
}

/** Shorter ones begin too many others. */
const SHORTEST = 5;

function nearBeginning(name: string, ids: readonly string[]): NearPart | undefined {
  const written = name.toLowerCase();
  for (const known of ids) {
    const length = [known.length - 1, known.length, known.length + 1].find(
      (one) => /^(?:$|[^a-z\d])/.test(written.slice(one, one + 1)) && differsByOneTypo(written.slice(0, one), known),
    );
    if (length === undefined) continue;
    if (ids.some((one) => one.length >= known.length - 1 && written.includes(one))) continue;
    const part = name.slice(0, length);
    // Some write `qwen-2.5`, others `qwen2.5`; Ollama `llama3.1:8b`, others `llama3.1-8b`.
    if (bare(part.toLowerCase()) === bare(known) && !part.includes("--")) continue;
    return { start: 0, part, known: likeWritten(known, part) };
  }
  return undefined;
}

/** The known text in the letters of the one that is nearly it: patterns ignore case. */
function likeWritten(known: string, part: string): string {
  const written = part.toLowerCase();
  const shorter = Math.min(known.length, part.length);
  let start = 0;
  while (start < shorter && written[start] === known[start]) start += 1;
  let end = 0;
  while (end < shorter - start && written.at(-1 - end) === known.at(-1 - end)) end += 1;
  const old = part.slice(start, part.length - end);
  const other = known.slice(start, known.length - end);
  const isCapital = old !== old.toLowerCase();
  return part.slice(0, start) + (isCapital ? other.toUpperCase() : other) + part.slice(part.length - end);
}

/** Numbers of parameters and bits, and words behind them, without their dash: `30BA3B`, `8B4bit`, `InstructThinking`. */
const GLUED = /^(a?\d+b|instruct|thinking|coder)(a\d+b|instruct|thinking|coder|\d+bit)$/i;
/** Active parameters, `A3B`, in another order or without their letter. */
const ACTIVE = /^(?:(\d+)ab|ab(\d+)|a(\d+))$/i;
/** Bits, `4bit`, with a letter more or less, or behind. */
const BITS = /^(?:(\d{1,2})(?:b[a-z]{1,4}|i[bt]{1,2})|bit(\d))$/i;
const NEARLY_BIT = /^(?:b|t|bt|bi|it|ib|bti|ibt|bi[^t]|b[^i]t|bitt|biit|bbit|bit[^s])$/;

function nearWord(name: string): NearPart | undefined {
  const [split, bits = ""] = /(?<=-)(\d)-bit$/i.exec(name) ?? [];
  if (split !== undefined) return { start: name.length - split.length, part: split, known: `${bits}bit` };
  const words = [...name.matchAll(/[A-Za-z\d.]+/g)];
  for (const [index, { 0: part, index: start }] of words.entries()) {
    const word = part.toLowerCase();
    if (RIGHT.has(word)) continue;
    const before = words[index - 1]?.[0] ?? "";
    const known = knownSize(part, before) ?? knownBits(word) ?? knownWord(word, index === 0);
    if (known !== undefined)
      return { start, part, known: known.toLowerCase() === known ? likeWritten(known, part) : known };
  }
  return undefined;
}

function knownSize(part: string, before: string): string | undefined {
  if (/^0\d+b$/i.test(part)) return `0.${part.slice(1)}`;
  const glued = GLUED.exec(part);
  if (glued !== null) return `${glued[1]}-${glued[2]}`;
  const [found, ...digits] = /^\d+b$/i.test(before) ? (ACTIVE.exec(part) ?? []) : [];
  return found === undefined ? undefined : `A${digits.find((one) => one !== undefined)}B`;
}

function knownBits(word: string): string | undefined {
  const [found, before, behind] = BITS.exec(word) ?? [];
  if (found === undefined || RIGHT.has(found.replace(/^\d+/, ""))) return undefined;
  const isNear = behind !== undefined || NEARLY_BIT.test(found.replace(/^\d+/, ""));
  return isNear ? `${before ?? behind}bit` : undefined;
}

/** A word, or a family alone or with its number: `Qwne3`. Short families only at the beginning. */
function knownWord(word: string, isFirst: boolean): string | undefined {
  if (/^\d/.test(word)) return undefined;
  const other = WORDS.find((known) => differsByOneTypo(word, known));
  if (other !== undefined) return other;
  const [letters = ""] = /^[a-z]+/.exec(word) ?? [];
  if (RIGHT.has(letters)) return undefined;
  const known = FAMILIES.find((one) => (isFirst || one.length > SHORTEST) && differsByOneTypo(letters, one));
  return known && known + word.slice(letters.length);
}
