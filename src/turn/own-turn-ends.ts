/** What a model's files say of its tokens, parsed but not checked. */
interface TokenFiles {
  /** tokenizer_config.json */
  readonly config: unknown;
  /** generation_config.json */
  readonly generation?: unknown;
  /** tokenizer.json */
  readonly tokenizer?: unknown;
}

/** The tokens with which a model ends its turn: `eos_token`, and the special tokens that `eos_token_id` names, of which there may be several. */
export function modelTurnEnds({ config, generation, tokenizer }: TokenFiles): readonly string[] {
  const ids = [field(generation, "eos_token_id"), field(config, "eos_token_id")].flat();
  const added = field(tokenizer, "added_tokens");
  const tokens = ids.flatMap((id) => [
    field(field(config, "added_tokens_decoder"), String(id)),
    ...(Array.isArray(added) ? added.filter((one) => field(one, "id") === id) : []),
  ]);
  const special = tokens.filter((token) => field(token, "special") === true);
  const texts = [field(config, "eos_token"), ...special].map(textOf);
  return [...new Set(texts.filter((text) => text.length >= SHORTEST))];
}

/** What is shorter occurs in any text. */
const SHORTEST = 3;

/** Some files have the token's text, others a map with it. */
function textOf(token: unknown): string {
  const text = typeof token === "string" ? token : field(token, "content");
  return typeof text === "string" ? text.trim() : "";
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;
}
