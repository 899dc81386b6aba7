import { fingerprint } from './fingerprint.js';

type Saved = Readonly<Record<string, unknown>>;

/** How a saved journey of one format becomes one of the next. */
const steps: Readonly<Record<number, (saved: Saved) => Saved>> = {
  1: ({ seen: _, ...rest }) => {
    const content = { ...rest, format: 2 };
    return { ...content, checksum: fingerprint(content) };
  },
};

/** Brings a saved journey of an older format, step by step, to a newer one. @internal */
export const migrate = (saved: Saved, from: number, to: number): Saved => {
  let migrated = saved;
  for (let format = from; format < to; format++) migrated = steps[format]?.(migrated) ?? migrated;
  return migrated;
};
