import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Plan } from "../../generated/types/plan.d.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a value must be: this one, absent (`null`), or what `has`, `lacks`, `not` or `kind` say. */
type Matcher = unknown;
type Wanted = Readonly<Record<string, Matcher>>;

interface Refusal {
  /** The field path with which the message begins. */
  readonly at?: string;
  /** 400 unless said. */
  readonly status?: number;
  readonly says?: string;
  /** What `x-should-retry` and `retry-after` say. */
  readonly retry?: boolean;
  readonly after?: number;
}

/** What becomes of a request behind one kind of backend; what is absent is not looked at, but for reports. */
export interface Want {
  /** In the body that reaches the upstream. */
  readonly mapped?: Wanted;
  /** Headers that reach the upstream. */
  readonly sent?: Wanted;
  readonly reported?: string | readonly string[];
  readonly refused?: string | Refusal;
  readonly quiet?: string;
  readonly answered?: Wanted;
  readonly bytes?: true;
  readonly how?: string;
}

/** What the model server behind mallex answers. */
export interface Upstream {
  readonly deltas?: readonly Fields[];
  readonly calls?: readonly { readonly name: string; readonly arguments: Fields }[];
  readonly finish?: string;
  readonly usage?: { readonly prompt: number; readonly completion: number; readonly cached: number };
  /** The stream just ends. */
  readonly cut?: true;
  /** There is no answer, but an error. */
  readonly status?: number;
  readonly retryAfter?: number;
}

export const COLUMNS = ["native", "tagged", "relay"] as const;
export type Column = (typeof COLUMNS)[number];

export interface ProtocolCase {
  readonly row: string;
  readonly what: string;
  /** `POST /v1/messages` unless said. */
  readonly to?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly request?: Fields;
  readonly with?: {
    readonly profile?: Fields;
    readonly backend?: Fields;
    readonly server?: Fields;
    readonly search?: Plan["search"];
  };
  readonly upstream?: Upstream;
  readonly want: { readonly native: Want; readonly tagged?: Want; readonly relay?: Want };
}

const FILES = ["endpoints", "fields", "blocks", "answers"] as const;

/** The cases of test/protocol, by file. */
export function protocolCases(): { readonly file: string; readonly cases: readonly ProtocolCase[] }[] {
  return FILES.map((file) => {
    const text = readFileSync(new URL(`../protocol/${file}.yaml`, import.meta.url), "utf8");
    return { file, cases: parse(text, { merge: true }) as ProtocolCase[] };
  });
}

export function wantOf({ want }: ProtocolCase, column: Column): Want {
  if (column === "relay") return want.relay ?? { bytes: true };
  return (column === "tagged" ? want.tagged : undefined) ?? want.native;
}
