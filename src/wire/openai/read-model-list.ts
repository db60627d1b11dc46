import { validateModelList } from "../../../generated/types/validate-openai.mjs";
import { parseJson } from "../json/parse-json.ts";

/** The ids in an answer to `GET /models`; undefined where it is no such list. */
export function readModelList(bytes: Uint8Array): string[] | undefined {
  try {
    const value = parseJson(bytes);
    return validateModelList(value) ? value.data.map(({ id }) => id) : undefined;
  } catch {
    return undefined;
  }
}
