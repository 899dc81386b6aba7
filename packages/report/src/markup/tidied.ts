/** A title trimmed, and with each run of white space collapsed to one space, as browsers show it. @internal */
export const tidied = (title: string): string => title.replaceAll(/\s+/g, ' ').trim();
