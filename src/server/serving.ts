import type { Privacy } from "../turn/private/must-stay.ts";
import type { BackendLoad } from "./backend-load.ts";
import type { ServerOptions } from "./server-options.ts";
import type { OneByOne } from "./one-by-one.ts";
import type { SessionStore } from "./session-store.ts";

/** A server at work: what it was told, and what it keeps in mind. */
export interface Serving extends ServerOptions {
  readonly sessions: SessionStore;
  readonly privacy: Privacy;
  /** Requests are held against `neverLeaves` in the order in which they came. */
  readonly oneByOne: OneByOne;
  readonly load: BackendLoad;
}
