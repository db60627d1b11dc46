/** A piece of a text; what a rule has kept, no later rule changes. */
export interface Segment {
  readonly text: string;
  readonly kept: boolean;
}

export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join("");
}

/** Without empty ones; neighbours of which neither is kept are one. */
export function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (segment.text === "") continue;
    if (last === undefined || last.kept || segment.kept) result.push(segment);
    else result[result.length - 1] = { text: last.text + segment.text, kept: false };
  }
  return result;
}

/** Walks over segments from the first to the last, by offsets of their whole text. */
export class SegmentReader {
  readonly #segments: readonly Segment[];
  #index = 0;
  /** Within the segment. */
  #from = 0;
  #offset = 0;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  /** What lies between here and the offset; a segment that reaches beyond it is parted. */
  readTo(end: number): Segment[] {
    const found: Segment[] = [];
    while (this.#offset < end) {
      const segment = this.#segments[this.#index];
      if (segment === undefined) return found;
      const text = segment.text.slice(this.#from, this.#from + end - this.#offset);
      if (text !== "") found.push({ text, kept: segment.kept });
      this.#offset += text.length;
      this.#from += text.length;
      if (this.#from < segment.text.length) continue;
      this.#index += 1;
      this.#from = 0;
    }
    return found;
  }
}
