import type { Grid } from '../grid/grid.js';
import { cellCounter, LIMITS } from '../grid/limits.js';
import { refused } from '../grid/table-issue.js';
import { readXml, type XmlReader } from '../zip/read-xml.js';
import type { Budget } from '../zip/unpack.js';
import { type ZipEntry, zipEntries } from '../zip/zip-entries.js';
import type { DateSystem } from './excel-date.js';
import { sharedStringsReader } from './shared-strings.js';
import { sheetReader } from './sheet-cells.js';
import { stylesReader } from './styles.js';

/** A sheet of a workbook, read on demand. @internal */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  read(): Grid;
}

/**
 * Opens the bytes of an Excel workbook (ECMA-376). All unpacked bytes count towards one limit, whichever sheets are
 * read.
 *
 * @throws `InputError` if it is not a workbook, or exceeds the limits.
 * @internal
 */
export const readWorkbook = (bytes: Uint8Array): readonly Sheet[] => {
  const entries = zipEntries(bytes);
  const budget: Budget = { left: LIMITS.bytes };
  const part = <Reader extends XmlReader>(path: string | undefined, reader: Reader): Reader => {
    const entry = path === undefined ? undefined : entries.get(path);
    if (entry !== undefined) readXml(entry, budget, reader);
    return reader;
  };
  const workbookPath = partsOf(part('_rels/.rels', relationsReader('')).relations, 'officeDocument').at(0)?.path;
  if (workbookPath === undefined || entries.get(workbookPath) === undefined || !workbookPath.startsWith('xl/'))
    throw refused('not-a-workbook', `expected an Excel workbook (.xlsx), found ${otherArchive(entries)}`);
  if (workbookPath.endsWith('.bin'))
    throw refused('not-a-workbook', 'this is a binary workbook (.xlsb), which is not read; save it as .xlsx');
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const file = workbookPath.slice(folder.length);
  const { relations } = part(`${folder}_rels/${file}.rels`, relationsReader(folder));
  const workbook = part(workbookPath, workbookReader());
  const context = {
    strings: part(partsOf(relations, 'sharedStrings').at(0)?.path, sharedStringsReader()).strings,
    dates: part(partsOf(relations, 'styles').at(0)?.path, stylesReader()).dates(),
    system: workbook.system(),
  };
  const count = cellCounter();
  return workbook.sheets.flatMap(({ name, id, hidden }): readonly Sheet[] => {
    const relation = relations.find((each) => each.id === id);
    // A sheet may also be a chart or a dialogue.
    if (relation === undefined || !relation.type.endsWith('/worksheet')) return [];
    const read = (): Grid => {
      const { rows, merges } = part(relation.path, sheetReader(context, count));
      return { sheet: name, rows, merges };
    };
    return [{ name, hidden, read }];
  });
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

const relationsReader = (folder: string): XmlReader & { readonly relations: readonly Relation[] } => {
  const relations: Relation[] = [];
  return {
    relations,
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
      relations.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', path });
    },
  };
};

const partsOf = (relations: readonly Relation[], type: string): readonly Relation[] =>
  relations.filter((each) => each.type.endsWith(`/${type}`));

interface NamedSheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

const workbookReader = (): XmlReader & { readonly sheets: readonly NamedSheet[]; system(): DateSystem } => {
  const sheets: NamedSheet[] = [];
  let system: DateSystem = 1900;
  return {
    sheets,
    system: () => system,
    open(name, attribute) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) system = 1904;
      if (name !== 'sheet') return;
      const state = attribute('state') ?? 'visible';
      sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', hidden: state !== 'visible' });
    },
  };
};

const otherArchive = (entries: ReadonlyMap<string, ZipEntry>): string => {
  const has = (start: string): boolean => [...entries.keys()].some((name) => name.startsWith(start));
  if (has('word/')) return 'a Word document (.docx); copy its table into a spreadsheet';
  if (has('ppt/')) return 'a PowerPoint presentation (.pptx); copy its table into a spreadsheet';
  if (has('Index/')) return 'a document of Numbers or Pages; export it as Excel or CSV';
  if (has('content.xml') && has('mimetype')) return 'an OpenDocument file (.ods); save it as .xlsx or CSV';
  return 'a zip archive of other files; take the table out of it first';
};
