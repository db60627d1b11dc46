/** Folders may have any name. `~anthropic/…-latest` is an alias of OpenRouter's, not a home folder. */
export function isPath(model: string): boolean {
  return /^(?:\.{1,2}\/|\/|~(?:\/|$))/.test(model);
}

interface WrongName {
  readonly what: string;
  readonly hint: string;
  /** What it should be, where only one thing can be meant. */
  readonly meant?: string;
  /** It may be right. */
  readonly isDoubtful?: boolean;
}

/** Undefined: the name may be right. @param beginnings of models that are known */
export type ModelTest = (model: string, beginnings: readonly string[]) => WrongName | undefined;
