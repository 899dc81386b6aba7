import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** A mutant that no test killed. */
const leftSchema = z.strictObject({
  file: z.string(),
  line: z.number(),
  /** The code of the line. */
  code: z.string(),
  mutator: z.string(),
  replacement: z.string(),
});

const runSchema = z.strictObject({
  commit: z.string(),
  date: z.string(),
  killed: z.number(),
  timedOut: z.number(),
  survived: z.number(),
  /** Mutants that none of the tests reaches. */
  unreached: z.number(),
  /** Mutants of code that runs only while modules are loaded, which are not tried. */
  atLoading: z.number(),
});

const resultsSchema = z.strictObject({ runs: z.array(runSchema), left: z.array(leftSchema) });

/** The totals of one run over a folder. */
export type Run = z.infer<typeof runSchema>;

/** A mutant that no test killed. */
export type Left = z.infer<typeof leftSchema>;

/** The stored results of a folder: every run, and the survivors of the last one. */
export type Results = z.infer<typeof resultsSchema>;

/** The fields of Stryker’s report that are used. */
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

const fileOf = (folder: string): URL => new URL(`./results/${folder}.json`, import.meta.url);

/** The stored results of a folder; undefined before its first run. */
export const readResults = (folder: string): Results | undefined =>
  existsSync(fileOf(folder)) ? resultsSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))) : undefined;

/** The percentage of mutants that the tests killed. */
export const scoreOf = ({ killed, timedOut, survived, unreached }: Run): number =>
  (100 * (killed + timedOut)) / (killed + timedOut + survived + unreached);

/** Reads the totals and the survivors from Stryker’s report. */
export const readReport = (
  report: unknown,
  commit: string,
  date: string,
): { readonly run: Run; readonly left: readonly Left[] } => {
  const { files } = reportSchema.parse(report);
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ mutatorName, replacement = '', status, location }) => ({
      status,
      left: {
        file,
        line: location.start.line,
        code: (source.split('\n')[location.start.line - 1] ?? '').trim(),
        mutator: mutatorName,
        replacement: replacement.replaceAll(/\s+/g, ' ').slice(0, 100),
      },
    })),
  );
  const count = (wanted: string): number => all.filter(({ status }) => status === wanted).length;
  return {
    run: {
      commit,
      date,
      killed: count('Killed'),
      timedOut: count('Timeout'),
      survived: count('Survived'),
      unreached: count('NoCoverage'),
      atLoading: count('Ignored'),
    },
    left: all.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(({ left }) => left),
  };
};

/** Stores the results of a run, in addition to those of other commits. */
export const keepResults = (folder: string, report: unknown, commit: string, date: string): void => {
  const { run, left } = readReport(report, commit, date);
  const before = readResults(folder)?.runs.filter((each) => each.commit !== commit) ?? [];
  mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
  writeFileSync(fileOf(folder), `${JSON.stringify({ runs: [...before, run], left }, null, 2)}\n`);
};
