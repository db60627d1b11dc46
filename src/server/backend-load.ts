/** How many turns each backend is answering, by its name in the plan. */
export interface BackendLoad {
  busy(backend: string): number;
  /** @returns to be called once, when the answer has ended */
  enter(backend: string): () => void;
}

export function createBackendLoad(): BackendLoad {
  const turns = new Map<string, number>();
  const busy = (backend: string): number => turns.get(backend) ?? 0;
  return {
    busy,
    enter(backend) {
      turns.set(backend, busy(backend) + 1);
      return () => void turns.set(backend, busy(backend) - 1);
    },
  };
}
