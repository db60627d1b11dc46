/** Where a backend listens. Comes from the plan or from the supervisor, never from a request. */
export interface Endpoint {
  /** Up to and including `/v1`, without a slash at the end. */
  readonly url: string;
  /** As the backend knows it; for mlx `default_model`, since any other name makes it load, or even download, another. */
  readonly model: string;
  /** Sent to this URL's host only, as a Bearer token. */
  readonly key?: string;
  /** Where the person wrote the URL, as in `backends.far.url`; absent for a server that mallex started. */
  readonly setting?: string;
}
