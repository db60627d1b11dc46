/** What package tools may see of the person's environment: where programs, proxies, certificates and mirrors are. No keys of model providers. */
const ALLOWED =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_.*|TZ|XDG_.*|PIP_.*|npm_config_.*|https?_proxy|no_proxy|all_proxy|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|HF_(ENDPOINT|HOME|HUB_CACHE|TOKEN|HUB_DOWNLOAD_TIMEOUT)|DEVELOPER_DIR|SDKROOT)$/i;

export function toolEnv(env: Readonly<Record<string, string | undefined>>, temp: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && ALLOWED.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    TMPDIR: temp,
    // as root in a container pip warns about a system that this venv does not touch
    PIP_ROOT_USER_ACTION: "ignore",
    PYTHONUNBUFFERED: "1",
    DEBIAN_FRONTEND: "noninteractive",
  };
}
