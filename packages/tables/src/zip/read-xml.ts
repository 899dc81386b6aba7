import { SaxesParser } from 'saxes';
import { InputError } from 'work-elements';
import { refused } from '../grid/table-issue.js';
import { type Budget, unpack } from './unpack.js';
import type { ZipEntry } from './zip-entries.js';

/** Callbacks for reading an XML file; names come without their prefixes. @internal */
export interface XmlReader {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Streams an entry through an XML parser. Entities declared in it are refused, so that none can expand. @internal */
export const readXml = (entry: ZipEntry, budget: Budget, reader: XmlReader): void => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('opentag', ({ name, attributes }) => {
    reader.open?.(local(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('text', (text) => {
    reader.text?.(text);
  });
  parser.on('cdata', (text) => {
    reader.text?.(text);
  });
  parser.on('closetag', ({ name }) => {
    reader.close?.(local(name));
  });
  try {
    unpack(entry, budget, (bytes) => {
      parser.write(decoder.decode(bytes, { stream: true }));
    });
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw refused('damaged', `"${entry.name}" in the file is not XML (${why}); save it again`);
  }
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeOf = (attributes: Readonly<Record<string, string>>, wanted: string): string | undefined => {
  const name = Object.hasOwn(attributes, wanted)
    ? wanted
    : Object.keys(attributes).find((each) => local(each) === wanted);
  return name === undefined ? undefined : attributes[name];
};
