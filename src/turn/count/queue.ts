/** Gives the smallest of its numbers first. */
export interface Queue {
  push(value: number): void;
  pop(): number | undefined;
}

/** A binary heap. */
export function createQueue(): Queue {
  const heap: number[] = [];
  const at = (place: number): number => heap[place] ?? Infinity;
  return {
    push(value) {
      let place = heap.length;
      heap.push(value);
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (at(parent) <= value) break;
        heap[place] = at(parent);
        place = parent;
      }
      heap[place] = value;
    },
    pop() {
      const [first] = heap;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let place = 0;
      for (;;) {
        let child = 2 * place + 1;
        if (at(child + 1) < at(child)) child++;
        if (at(child) >= last) break;
        heap[place] = at(child);
        place = child;
      }
      heap[place] = last;
      return first;
    },
  };
}
