import type { XmlReader } from '../zip/read-xml.js';
import { showsDate } from './excel-date.js';

/** Reads which cell formats of a workbook show dates, in order. @internal */
export const stylesReader = (): XmlReader & { readonly dates: () => readonly boolean[] } => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inFormats = false;
  return {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inFormats = true;
      else if (name === 'xf' && inFormats) formats.push(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inFormats = false;
    },
    dates: () => formats.map((id) => showsDate(id, codes.get(id))),
  };
};
