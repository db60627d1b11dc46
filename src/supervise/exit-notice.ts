/** How a process ended. */
export interface Exit {
  /** Nothing after a signal, or where nobody could see it. */
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
}

/** How a model server ended. */
export interface ExitNotice extends Exit {
  /** This mallex told it to. */
  readonly asked: boolean;
  /** The end of its log, for a message. */
  readonly lastLines: readonly string[];
}

/** Exit codes of `serve_mlx.py`. */
export const EXIT = {
  /** Its generation thread has ended: the model can't be loaded, or a request killed it. */
  generationEnded: 3,
  /** Nobody has asked for long. */
  idle: 4,
} as const;
