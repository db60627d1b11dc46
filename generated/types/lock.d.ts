// From schema/lock.schema.json by `npm run generate`. Never edited.

/**
 * `mallex.lock`: what lies outside of the project's text files. `mallex update` writes the packs, `mallex probe --write` the models, `mallex bench --write` their speed; `compile` reads it.
 */
export interface Lock {
version: 1
/**
 * Packs from git and npm, by repository and ref, or by package and range: `git+https://git.example.com/acme/rules?ref=v1.2.0`, `npm:@acme/rules@^1.2`.
 */
packs?: {
[k: string]: LockedPack
}
/**
 * What the files of models say, by model id.
 */
models?: {
[k: string]: LockedModel
}
/**
 * What the heads of GGUF files say, by the `model` of the profile.
 */
ggufs?: {
[k: string]: LockedGguf
}
/**
 * How fast models read on the machine of `mallex bench --write`, by backend and model id, with a blank between them; by the model id alone, it holds for every backend.
 */
speeds?: {
[k: string]: {
/**
 * Tokens a second of a prompt that is not in the cache.
 */
prefill: number
}
}
/**
 * What servers that mallex does not start have answered, by profile.
 */
servers?: {
[k: string]: LockedServer
}
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedPack".
 */
export interface LockedPack {
/**
 * The full commit, or the exact version.
 */
resolved: string
/**
 * By earlier versions of mallex; not read.
 */
integrity?: string
/**
 * SHA-256 of every file that is used, by its path in the repository or package.
 */
files: {
[k: string]: string
}
/**
 * By earlier versions of mallex; not read.
 */
rules?: number
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedModel".
 */
export interface LockedModel {
/**
 * SHA-256 of the chat template's text, first 16 digits.
 */
template: string
policy: LockedPolicy
/**
 * How much of a prompt the next one begins with, in percent of its bytes, for each policy that the template renders. Policies are named by the parts that make a difference, such as `tagged fixed`; `any` where none does.
 */
stable: {
[k: string]: LockedShares
}
/**
 * Policies of which nothing is known, since mallex can't render the template for them; named as in `stable`. Those that stand nowhere, the template refuses.
 */
unrendered?: string[]
/**
 * What the template leaves out of the prompts that it is given, for each policy under which it leaves out something; named as in `stable`, the dialect always. Such a policy has no figures.
 */
hides?: {
[k: string]: ("tools" | "calls" | "results" | "system" | "words")[]
}
/**
 * Tokens of the prompt before a conversation, by size and dialect.
 */
heads: {
[k: string]: {
[k: string]: LockedHead
}
}
}
/**
 * The policy with the longest stable prefix.
 * 
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedPolicy".
 */
export interface LockedPolicy {
/**
 * `native` or a name in `dialects`.
 */
dialect: string
system: ("message" | "user")
midSystem: ("fold" | "inPlace")
arguments: ("object" | "string")
date: ("live" | "fixed")
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedShares".
 */
export interface LockedShares {
/**
 * Over the whole conversation.
 */
all: number
/**
 * When tool results come.
 */
toolTurn: number
/**
 * When a person speaks again.
 */
userTurn: number
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedHead".
 */
export interface LockedHead {
tokens: number
/**
 * SHA-256 of the messages and tools that were counted, first 16 digits: other rules, other figures.
 */
of: string
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedGguf".
 */
export interface LockedGguf {
/**
 * Weights of all tensors.
 */
parameters?: string
/**
 * The context length that the model was made for.
 */
window?: number
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "lockedServer".
 */
export interface LockedServer {
/**
 * Of the profile; what is said here holds only for it.
 */
model: string
/**
 * What the server calls itself.
 */
version?: string
/**
 * Tokens that it reads.
 */
window?: number
/**
 * It accepts tools.
 */
tools?: boolean
/**
 * It reports tokens at the end of a stream.
 */
usage?: boolean
/**
 * It has separated thinking from the answer.
 */
reasoning?: boolean
/**
 * It accepts `chat_template_kwargs`.
 */
templateArguments?: boolean
/**
 * It reports how many tokens were in its cache.
 */
cachedTokens?: boolean
}
