// From schema/lock.schema.json by `npm run generate`. Never edited.

/**
 * `mallex.lock`: what was learned outside of the text files. Written by `mallex probe --write`; `compile` reads it.
 */
export interface Lock {
version: 1
/**
 * What the files of models say, by model id.
 */
models?: {
[k: string]: LockedModel
}
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
 * Policies of which nothing is known, since mallex can't render the template for them; named as in `stable`. The template refuses those that are in neither.
 */
unrendered?: string[]
/**
 * Tokens of the prompt before a talk, by size and dialect.
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
dialect: ("native" | "tagged")
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
 * Over the whole talk.
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
