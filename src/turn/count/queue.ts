/** Gives the smallest of its numbers first. */
export interface NumberQueue {
  push(value: number): void;
  pop(): number | undefined;
}

/** A binary heap. */
export function createQueue(): NumberQueue {
  const heap: number[] = [];
  const at = (position: number): number => heap[position] ?? Infinity;
  return {
    push(value) {
      let position = heap.length;
      heap.push(value);
      while (position > 0) {
        const parent = (position - 1) >> 1;
        if (at(parent) <= value) break;
        heap[position] = at(parent);
        position = parent;
      }
      heap[position] = value;
    },
    pop() {
      const [first] = heap;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let position = 0;
      for (;;) {
        let child = 2 * position + 1;
        if (at(child + 1) < at(child)) child++;
        if (at(child) >= last) break;
        heap[position] = at(child);
        position = child;
      }
      heap[position] = last;
      return first;
    },
  };
}
