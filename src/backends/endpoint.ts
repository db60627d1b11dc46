import type { Backend, Profile } from "../../generated/types/plan.d.ts";
import { RUN_BACKEND } from "../shared/reserved-names.ts";
import { kindOf, type SupervisedBackend } from "./registry.ts";

/** The address of a backend, and how requests are made. Comes from the plan or from the supervisor, never from a request. */
export type Endpoint = PromptEndpoint | RelayEndpoint;

interface Common {
  /** The model's name on the backend. */
  readonly model: string;
  /** Requests leave the person's own machines. */
  readonly leaves: boolean;
  /** Sent to this URL's host only. */
  readonly key?: string;
  /** Where the URL is set, such as `backends.far.url`; absent for a server that mallex started. */
  readonly setting?: string;
}

/** A server with the chat completions API: prompts are rendered for it. */
export interface PromptEndpoint extends Common {
  readonly relays: false;
  /** Up to and including `/v1`, without a slash at the end. */
  readonly url: string;
  /** How mallex names itself there. */
  readonly title?: string;
  /** mallex watches it: a server that ends is started again, and asking for the endpoint again waits for that. */
  readonly supervised?: true;
  /** Resolves when this server process has ended: whether mallex's last request is the reason. Absent: it always is. */
  readonly fell?: Promise<boolean>;
  /** Reports a request to the supervisor; call the result when the request has ended, however. */
  readonly enter?: () => () => void;
  /** Until it is called, or a request has ended, the model stays in memory. Absent: nothing is held. */
  readonly release?: () => void;
}

/** A server with the Messages API: the client's requests are relayed to it. Either `key` or `login`. */
export interface RelayEndpoint extends Common {
  readonly relays: true;
  /** Without `/v1` and without a slash at the end. */
  readonly url: string;
  /** The client's own login goes along. */
  readonly login?: "client";
  /** A text that no header may carry there, whoever set it: mallex's own token. */
  readonly withhold?: string;
}

/** Where the URL of a backend is set: for one run, or in the file. */
export function settingOf(backend: string): string {
  return backend === RUN_BACKEND ? "--backend-url (or MALLEX_BACKEND_URL)" : `backends.${backend}.url`;
}

interface RemoteContext {
  readonly profile: Pick<Profile, "backend" | "model" | "leaves">;
  readonly key: string | undefined;
  /** mallex's own, which must not leave. */
  readonly token: string;
}

/** The endpoint of a server that mallex does not start. */
export function remoteEndpoint(
  backend: Exclude<Backend, SupervisedBackend>,
  { profile, key, token }: RemoteContext,
): Endpoint {
  const { relays, title } = kindOf(backend);
  const common = {
    url: backend.url,
    model: profile.model,
    leaves: profile.leaves === true,
    setting: settingOf(profile.backend),
    ...(key === undefined ? {} : { key }),
  };
  if (relays) return { relays, ...common, ...(key === undefined ? { login: "client", withhold: token } : {}) };
  return { relays, ...common, ...(title === undefined ? {} : { title }) };
}
