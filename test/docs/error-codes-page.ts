import { discoveryIssueCodes } from '@work-elements/discover';
import { optimisationIssueCodes } from '@work-elements/optimise';
import { reportIssueCodes } from '@work-elements/report';
import { rubricIssueCodes } from '@work-elements/rubric';
import { simulationIssueCodes } from '@work-elements/simulate';
import { storeErrorCodes } from '@work-elements/store';
import { tableIssueCodes } from '@work-elements/tables';
import { type IssueNotes, issueCodes } from 'work-elements';
import { commandCodes } from '../../packages/cli/src/documents/command-codes.js';
import { wrapMarkdown } from './wrap-markdown.js';

/** The codes of a package, and what they are about. */
export interface CodesOfPackage {
  readonly title: string;
  /** The folder of the package. */
  readonly folder: string;
  readonly about: string;
  readonly codes: IssueNotes;
}

/** Every table of codes, in the order of the page. */
export const allCodes: readonly CodesOfPackage[] = [
  {
    title: '`work-elements`',
    folder: 'core',
    about: 'Inputs of every kind, names, models, journeys, teams and rubrics. The other packages use these codes too.',
    codes: issueCodes,
  },
  {
    title: '`@work-elements/simulate`',
    folder: 'simulate',
    about: 'Scenarios and their options.',
    codes: simulationIssueCodes,
  },
  {
    title: '`@work-elements/tables`',
    folder: 'tables',
    about: 'Tables that are read, from CSV or Excel, and written. Some are warnings about how something was read.',
    codes: tableIssueCodes,
  },
  {
    title: '`@work-elements/discover`',
    folder: 'discover',
    about: 'Event logs. Most are problems of single rows, counted in the `problems` of a log.',
    codes: discoveryIssueCodes,
  },
  {
    title: '`@work-elements/optimise`',
    folder: 'optimise',
    about: 'Training calendars.',
    codes: optimisationIssueCodes,
  },
  { title: '`@work-elements/report`', folder: 'report', about: 'Pages and pictures.', codes: reportIssueCodes },
  { title: '`@work-elements/rubric`', folder: 'rubric', about: 'Rubrics as CSV.', codes: rubricIssueCodes },
  {
    title: '`@work-elements/store`',
    folder: 'store',
    about:
      'The `code` of a `StoreError`, which says why the store itself refuses; what the library refuses has the ' +
      'codes above.',
    codes: storeErrorCodes,
  },
  {
    title: 'The command line',
    folder: 'cli',
    about: 'What the command tells of by itself. What `check` finds in a model has the id of the policy instead.',
    codes: commandCodes,
  },
];

const intro = `# Error codes

Everything that refuses an input throws an \`InputError\` (or a \`ModelError\` or \`JourneyError\`, which are ones) with
all its \`issues\` at once. Each issue has a \`message\` for people, and a \`code\` for programs: a union of the codes
below, so that a misspelt one does not compile.

\`\`\`ts
import { issueCodes, safeParseModel } from 'work-elements';

const parsed = safeParseModel({
  id: 'hill',
  title: 'Hill',
  roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['asess-progress'] }],
});
if (!parsed.success) {
  console.log(parsed.issues.map(({ code, item }) => \`\${code} in \${item}\`)); // [ 'unknown-element in teacher' ]
  const isMisspelt = parsed.issues.some(({ code }) => code === 'unknown-element');
  console.log(isMisspelt, issueCodes['unknown-element'].remedy); // … Use an id of the catalogue or of the model
}
\`\`\`

A package on top of these that refuses inputs with codes of its own adds them to the union by declaration merging, as
\`IssueCodes\` in the reference shows. This page is written from the tables in the packages by \`npm run error-codes\`.
`;

/** Tags are written as code, since Markdown would interpret them. */
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, '`$&`');

const entry = (code: string, { means, cause, remedy }: IssueNotes[string]): string =>
  `### ${code}\n\n${plain(means)}\n\n- Cause: ${plain(cause)}\n- Remedy: ${plain(remedy)}\n`;

/** The page that lists every code, with what it means, its cause and its remedy. */
export const errorCodesPage = (): string =>
  wrapMarkdown(
    [
      intro,
      ...allCodes.map(({ title, about, codes }) =>
        [
          `## ${title}\n\n${about}\n`,
          ...Object.entries(codes)
            .toSorted(([one], [other]) => (one < other ? -1 : 1))
            .map(([code, note]) => entry(code, note)),
        ].join('\n'),
      ),
    ].join('\n'),
  );
