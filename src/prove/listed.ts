/** One rule, name or template. */
export interface ListedItem {
  readonly id: string;
  /** What it matches, or what it is. */
  readonly about: string;
  /** What comes of it. */
  readonly does: string;
  /** `file:line` */
  readonly at?: string;
  /** A name in `sources`: it looks where that source says something. */
  readonly from?: string;
  /** Who changes it has to say `unlock`. */
  readonly locked?: true;
}
