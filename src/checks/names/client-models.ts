/** Names of the models that the client requests, and patterns of them. */
export const CLIENT_MODELS: RegExp = /claude|haiku|sonnet|opus/i;
