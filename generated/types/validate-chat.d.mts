// From schema/chat.schema.json by `npm run generate`. Never edited.
import type { ErrorObject } from "ajv";
import type { ChatCompletionRequest } from "./chat.d.ts";

/** A type guard; after `false`, `errors` has the reasons, until the next call. */
interface Validate<T> {
  (value: unknown): value is T;
  errors?: ErrorObject[] | null;
}

export declare const validateChatCompletionRequest: Validate<ChatCompletionRequest>;
