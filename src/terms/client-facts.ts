/** What `{ from: … }` in the settings of `launch.releases` may name: filled in when the client starts. */
export const CLIENT_FACTS = ["modelRows", "notice", "autoModeNotice"] as const;

export type ClientFact = (typeof CLIENT_FACTS)[number];
