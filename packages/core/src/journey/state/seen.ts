/** As many as there are ids in each of them, for a journey of some thousand events. */
const BUCKETS = 64;

/** Ids in buckets, so that looking one up and adding one touch little however many there are. @internal */
export type Seen = Readonly<Record<string, readonly string[]>>;

const bucketOf = (id: string): string => {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (hash * 31 + id.charCodeAt(index)) | 0;
  return String(Math.abs(hash) % BUCKETS);
};

/** Whether an id is there. @internal */
export const hasSeen = (seen: Seen, id: string): boolean => seen[bucketOf(id)]?.includes(id) ?? false;

/** Adds an id. @internal */
export const withSeen = (seen: Seen, id: string): Seen => {
  const bucket = bucketOf(id);
  return { ...seen, [bucket]: [...(seen[bucket] ?? []), id] };
};
