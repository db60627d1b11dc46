/** Rejections of this process that nobody handles: a test that breaks things wants to see none. */
interface RejectionWatch {
  /** Begins anew. */
  readonly begin: () => void;
  /** What has been seen since. */
  readonly seen: readonly unknown[];
  readonly end: () => void;
}

export function watchRejections(): RejectionWatch {
  const seen: unknown[] = [];
  const note = (reason: unknown): void => void seen.push(reason);
  return {
    begin: () => {
      seen.length = 0;
      process.on("unhandledRejection", note);
    },
    seen,
    end: () => void process.off("unhandledRejection", note),
  };
}
