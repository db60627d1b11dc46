import { readCases } from "../../../support/read-cases.ts";

/** Something that a pack may not hold, and how it is refused. */
export interface Forbidden {
  readonly name: string;
  /** What the pack says behind `version: 1`, from line 2 on. */
  readonly says: string;
  /** What lies beside it, by path; a link is written `-> target`. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Code and place: in pack.yaml, or in the file that is named; `mallex.yaml` is the project's. */
  readonly want: string;
  /** Where the pack is locked, if that is another: what the lock does not name is not there. */
  readonly locked?: string;
  /** Where the pack was fetched, if that is another. */
  readonly fetched?: string;
  /** The whole pack, where the construct stands before `version: 1`. */
  readonly whole?: string;
}

/** The cases say SECRET; in two pieces, so that no reader of this file takes it for one. */
const SECRET = ["ghp_", "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5"].join("");

function withSecret(text: string): string {
  return text.replaceAll("SECRET", SECRET);
}

export const FORBIDDEN: readonly Forbidden[] = (readCases(import.meta.url)("forbidden") as Forbidden[]).map(
  ({ says, beside = {}, ...rest }) => ({
    ...rest,
    says: withSecret(says),
    beside: Object.fromEntries(Object.entries(beside).map(([path, text]) => [path, withSecret(text)])),
  }),
);
