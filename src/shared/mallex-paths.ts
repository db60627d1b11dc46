/** Where mallex keeps things on this machine. Paths only; nothing here touches the disk. */
export interface MallexPaths {
  /** `$MALLEX_HOME`, else `~/.mallex`. Folders 0700, files 0600. */
  readonly home: string;
  /** The user's own layer of the configuration. */
  readonly userFile: string;
  readonly token: string;
  readonly trust: string;
  readonly venv: string;
  readonly logs: string;
  readonly runs: string;
  /** The model servers of this machine, a file each: who leases them finds them here. */
  readonly servers: string;
  readonly turns: string;
  /** The newest prompts of profiles that are `warm`. */
  readonly warm: string;
  /** What answers have cost today. */
  readonly spend: string;
  /** What `mallex bench` has measured. */
  readonly bench: string;
  /** Whether models stay loaded at the end, as the person has answered. */
  readonly keepAnswers: string;
  /** Which sessions stay with local profiles; hashes of their ids. */
  readonly pinnedSessions: string;
  /** What `mallex record` kept, a folder a recording. */
  readonly requests: string;
  /** `$MALLEX_CACHE`, else `<home>/cache`; in a folder that isn't named after mallex, `mallex` in it. Everything below can be deleted and is fetched or made again. */
  readonly cache: string;
  readonly downloads: string;
  readonly models: string;
  readonly clients: string;
  readonly plans: string;
  /** Packs from git and npm, a folder each by the hash of its files. */
  readonly packs: string;
  /** What was trained on examples of intents. */
  readonly classifiers: string;
  /** What V8 made of mallex's own code, a file for each command. */
  readonly code: string;
}

/** @param homeDir the person's home folder, absolute */
export function mallexPaths(env: Readonly<Record<string, string | undefined>>, homeDir: string): MallexPaths {
  const home = env["MALLEX_HOME"] || `${homeDir}/.mallex`;
  const cache = ownFolder(env["MALLEX_CACHE"] || `${home}/cache`);
  return {
    home,
    userFile: `${home}/mallex.yaml`,
    token: `${home}/token`,
    trust: `${home}/trust.json`,
    venv: `${home}/venv`,
    logs: `${home}/logs`,
    runs: `${home}/state/runs`,
    servers: `${home}/state/servers`,
    turns: `${home}/state/turns`,
    warm: `${home}/state/warm`,
    spend: `${home}/state/spend.json`,
    bench: `${home}/state/bench.json`,
    keepAnswers: `${home}/state/keep-answers.json`,
    pinnedSessions: `${home}/state/bound-sessions.json`,
    requests: `${home}/state/requests`,
    cache,
    downloads: `${cache}/downloads`,
    models: `${cache}/models`,
    clients: `${cache}/clients`,
    plans: `${cache}/plans`,
    packs: `${cache}/packs`,
    classifiers: `${cache}/classifiers`,
    code: `${cache}/code`,
  };
}

/** mallex removes what it doesn't need any more from its cache, so it shares no folder, such as ~/.cache, with other programs. */
function ownFolder(path: string): string {
  const plain = path.replace(/\/+$/, "");
  return /mallex[^/]*(?:\/cache)?$/i.test(plain) ? plain : `${plain}/mallex`;
}
