const MEGABYTE = 1e6;
const GIGABYTE = 1e9;

/** `312 MB`, `4.2 GB`, `20 GB`: megabytes are rounded up, so that nothing that is there counts as nothing. */
export function formatBytes(bytes: number): string {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return megabytes < 1000 ? `${megabytes} MB` : `${Math.round((bytes / GIGABYTE) * 10) / 10} GB`;
}
