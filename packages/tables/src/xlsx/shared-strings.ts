import type { XmlReader } from '../zip/read-xml.js';

/** Texts as workbooks write what XML cannot hold: `_x000D_` for a carriage return. @internal */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/**
 * Reads the texts that the cells of a workbook share, the runs of each joined and without hints for pronunciation.
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
