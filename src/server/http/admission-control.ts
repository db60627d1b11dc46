import { getHeapStatistics } from "node:v8";

/** What this process has to share out among its requests. */
export interface ProcessLimits {
  /** Descriptors that the system lets it have. */
  readonly openFiles: number;
  /** Bytes of JavaScript heap that it may fill. */
  readonly heapBytes: number;
}

/** How many requests are taken in at once. What has no room is told to come back: better than a process that ends. */
export interface AdmissionControl {
  /** For the server's `maxConnections`: those beyond the requests are there to be told. */
  readonly connections: number;
  /** @param bodyBytes as its head says; absent: it doesn't say @returns to be called when it has ended; undefined: there is no room */
  enter(bodyBytes: number | undefined): (() => void) | undefined;
}

/** The most that ever makes sense on one machine. */
const MOST = 512;

/** What mallex itself holds, idle, with its logs and libraries. */
const OWN_FILES = 36;

/** Of the descriptors that are left: a request holds one, its backend another; the rest is for those who are refused, and for files. */
const [FOR_REQUESTS, FOR_REFUSED] = [0.4, 0.15];

/** Heap that a byte of a body takes while it is parsed, prepared, sent and recorded. Measured: six to ten. */
const HEAP_PER_BYTE = 10;

/** Of the heap, all bodies together. */
const FOR_BODIES = 0.6;

/** A small request has its costs, too; one that does not say its length is taken for one of these. */
const LEAST_BYTES = 64 * 1024;
const UNSAID_BYTES = 1024 * 1024;

export function createAdmissionControl({ openFiles, heapBytes }: ProcessLimits = resources()): AdmissionControl {
  const files = Math.max(8, openFiles - OWN_FILES);
  const most = Math.min(MOST, Math.floor(files * FOR_REQUESTS));
  const mostBytes = (heapBytes * FOR_BODIES) / HEAP_PER_BYTE;
  let requests = 0;
  let taken = 0;
  return {
    connections: Math.min(MOST, most + Math.floor(files * FOR_REFUSED)),
    enter(bodyBytes = UNSAID_BYTES) {
      const bytes = Math.max(LEAST_BYTES, bodyBytes);
      if (requests >= most || taken + bytes > mostBytes) return undefined;
      requests += 1;
      taken += bytes;
      return () => {
        requests -= 1;
        taken -= bytes;
      };
    },
  };
}

function resources(): ProcessLimits {
  // Else the report asks for the name of each host that is connected, and all waits for DNS.
  Object.assign(process.report, { excludeNetwork: true });
  const limits = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft: unknown } };
  };
  const soft = limits.userLimits?.open_files?.soft;
  return { openFiles: typeof soft === "number" ? soft : Infinity, heapBytes: getHeapStatistics().heap_size_limit };
}
