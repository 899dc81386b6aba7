/** A title without blanks around it, and with single ones in it, as browsers show it. @internal */
export const tidied = (title: string): string => title.replaceAll(/\s+/g, ' ').trim();
