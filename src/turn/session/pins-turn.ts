/** Requests about a talk that are no turn of it: they go where it is and leave no trace. */
const READERS: ReadonlySet<string> = new Set(["compact", "subagent"]);

/** Who asks. */
export interface Requester {
  readonly class: string;
  readonly background: boolean;
  /** The client's helper, where the client says that one asks: it has a talk of its own. */
  readonly agent?: string | undefined;
}

/** Whether a request is a turn of the person's own talk: only such a request changes the session's state. */
export function pinsTurn({ class: id, background, agent }: Requester): boolean {
  return !background && agent === undefined && !READERS.has(id);
}
