/** What is written in a file of another program and not in the new one. */
export interface Unmatched {
  /** As in `Providers[0].transformer`. */
  readonly path: string;
  /** Why it could not be carried over, or what to do about it. */
  readonly why: string;
}

/** A key that was written in the other file, and the variable from which mallex reads it. */
export interface MovedKey {
  readonly path: string;
  readonly variable: string;
}

/** The result of a conversion. It contains no key: neither the file nor the reasons do. */
export interface Imported {
  /** The text of a mallex.yaml; undefined where the other file names no model that mallex could use. */
  readonly file: string | undefined;
  readonly unmatched: readonly Unmatched[];
  readonly keys: readonly MovedKey[];
}

/** The configuration of another program. */
export interface ImportSource {
  /** For people. */
  readonly title: string;
  /** Where it usually is: in the working folder, or in the home folder (`~/`). */
  readonly paths: readonly string[];
  /** Whether a file is one of this program's. @param content its data: JSON, YAML, or a text */
  readonly recognizes: (content: unknown) => boolean;
  readonly convert: (text: string) => Imported;
}
