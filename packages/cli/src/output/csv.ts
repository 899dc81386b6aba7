import Papa from 'papaparse';

/** A table as the text of a CSV file, its first row the headings. */
export const csv = (rows: readonly Readonly<Record<string, string | number | boolean | null>>[]): string =>
  `${Papa.unparse([...rows])}\r\n`;
