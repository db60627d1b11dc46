import { getHeapStatistics } from "node:v8";

/** Resources of this process, shared by its requests. */
export interface ProcessLimits {
  /** Limit of open file descriptors. */
  readonly openFiles: number;
  /** Limit of the JavaScript heap, in bytes. */
  readonly heapBytes: number;
}

/** Limits concurrent requests: one beyond the limit is told to retry, before the process runs out of memory or descriptors. */
export interface AdmissionControl {
  /** For the server's `maxConnections`: more than the admitted requests, so that others can be refused. */
  readonly connections: number;
  /** @param bodyBytes by the request's head; undefined if it doesn't say @returns to be called at the end; undefined: refused */
  enter(bodyBytes: number | undefined): (() => void) | undefined;
}

/** More never makes sense on one machine. */
const MOST = 512;

/** Descriptors of an idle mallex, with its logs and libraries. */
const OWN_FILES = 36;

/** Shares of the remaining descriptors: a request holds one, and its backend another; the rest is for refused requests and files. */
const [FOR_REQUESTS, FOR_REFUSED] = [0.4, 0.15];

/** Heap per byte of a body while it is parsed, prepared, sent and recorded. Measured: six to ten. */
const HEAP_PER_BYTE = 10;

/** Heap of an idle mallex with its plan and libraries, and V8's space for young objects, which its limit includes. */
const OWN_HEAP = 96 * 1024 * 1024;

/** The share of the remaining heap for all bodies. */
const FOR_BODIES = 0.6;

/** A small request has costs, too; one without a length counts as `UNSAID_BYTES`. */
const LEAST_BYTES = 64 * 1024;
const UNSAID_BYTES = 1024 * 1024;

export function createAdmissionControl({ openFiles, heapBytes }: ProcessLimits = resources()): AdmissionControl {
  const files = Math.max(8, openFiles - OWN_FILES);
  const most = Math.min(MOST, Math.floor(files * FOR_REQUESTS));
  const mostBytes = (Math.max(0, heapBytes - OWN_HEAP) * FOR_BODIES) / HEAP_PER_BYTE;
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
  // Otherwise the report resolves the name of each connected host, and blocks for DNS.
  Object.assign(process.report, { excludeNetwork: true });
  const limits = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft: unknown } };
  };
  const soft = limits.userLimits?.open_files?.soft;
  return { openFiles: typeof soft === "number" ? soft : Infinity, heapBytes: getHeapStatistics().heap_size_limit };
}
