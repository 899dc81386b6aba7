import type { XmlReader } from '../zip/read-xml.js';

/** Decodes characters that XML cannot hold, which workbooks write as `_x000D_` (a carriage return). @internal */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/**
 * Reads the shared strings of a workbook: the runs of each are joined, and phonetic hints are left out.
 *
 * @internal
 */
export const sharedStringsReader = (): XmlReader & { readonly strings: readonly string[] } => {
  const strings: string[] = [];
  let current = '';
  let within = false;
  let phonetic = 0;
  return {
    strings,
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') within = phonetic === 0;
    },
    text(text) {
      if (within) current += text;
    },
    close(name) {
      if (name === 't') within = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(unescaped(current));
    },
  };
};
