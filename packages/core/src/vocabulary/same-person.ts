/** Whether two names are one person’s: they read the same, however their letters are composed. @internal */
export const isSamePerson = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && readable(one) === readable(other));

const readable = (name: string): string => name.normalize('NFC').trim();
