import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Certificate {
  /** For those who are to trust it. */
  readonly file: string;
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** Of a server on the loopback, signed by itself, below a folder. */
export function makeCertificate(folder: string): Certificate {
  const [key, file] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync("openssl", ["req", "-x509", ...curve, "-keyout", key, "-out", file, "-days", "2", ...subject], {
    stdio: "ignore",
  });
  return { file, key: readFileSync(key), cert: readFileSync(file) };
}

/** Whether this machine can make one. */
export function canCertify(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
