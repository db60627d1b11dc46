import type { BackendConfig } from "../../backends/kind.ts";
import { lowerBackend } from "../../backends/registry.ts";
import table from "./clouds.json" with { type: "json" };

/** What is known of the API of a cloud, as its documentation has it. */
export interface CloudApi {
  readonly name: string;
  readonly host: string;
  /** Where chat completions begin; absent where it is the host alone. */
  readonly path?: string;
  /** Variables in which its own tools look for the key. */
  readonly keys: readonly string[];
  /** Its web pages, which people take for the API. */
  readonly sites: readonly string[];
  /** Whether it may have the Messages API, too. Default: it may. */
  readonly hasMessages?: boolean;
}

export const CLOUDS: readonly CloudApi[] = table;

export function cloudAt(hostname: string): CloudApi | undefined {
  return CLOUDS.find(({ host }) => host === hostname);
}

/** The cloud that a backend asks, also by default. */
export function cloudOf(backend: BackendConfig): CloudApi | undefined {
  const { url } = { url: "", ...lowerBackend(backend) };
  return URL.canParse(url) ? cloudAt(new URL(url).hostname) : undefined;
}

/** The cloud whose tools look for their key in this variable. */
export function cloudOfKey(variable: string): CloudApi | undefined {
  return CLOUDS.find(({ keys }) => keys.includes(variable));
}

/** The base URL of chat completions. */
export function baseUrl({ host, path = "" }: CloudApi): string {
  return `https://${host}${path}`;
}
