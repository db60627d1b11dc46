// From schema/trained.schema.json by `npm run generate`. Never edited.

/**
 * A classifier that is there already, with what it was trained on.
 */
export interface Trained {
/**
 * SHA-256 (hex) of the examples and of the way to train; equal keys, equal classifiers.
 */
key: string
classifier: Classifier
}
/**
 * Compiled from the examples of the intents.
 */
export interface Classifier {
/**
 * Names of intents, in the order of the weights.
 */
labels: string[]
/**
 * How many features there are; a power of two.
 */
buckets: number
/**
 * Base64 of signed bytes: for every feature one byte a label.
 */
weights: string
/**
 * What a byte is worth.
 */
scale: number
/**
 * One a label.
 */
bias: number[]
/**
 * Base64 of one byte a feature. Its two lowest bits say how common it is among the examples (0: they don't have it; else from 1 to 3), the others are the highest of its hash.
 */
known: string
/**
 * From 0 to 1: the lead of the likeliest over the second from which on the answer is sure.
 */
margin: number
}
