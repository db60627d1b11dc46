/** A value as Python writes it, and the offset behind it; or why it is none, and where that was clear. */
export type PythonValue =
  | { readonly value: unknown; readonly end: number; readonly isRespelled?: boolean }
  | { readonly problem: string; readonly at: number };
