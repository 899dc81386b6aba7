import { scenarioJsonSchema, scenarioSchema } from '@work-elements/simulate';
import {
  jsonSchemaOf,
  modelJsonSchema,
  modelSchema,
  rubricJsonSchema,
  rubricSchema,
  teamJsonSchema,
  teamSchema,
} from 'work-elements';
import { exampleDocuments, exampleIn } from './example-documents.js';
import { cell, code, markdownTable, type SitePage } from './page.js';
import { schemaFields } from './schema-fields.js';

const documents = (): readonly {
  id: keyof typeof exampleDocuments;
  title: string;
  about: string;
  schema: Readonly<Record<string, unknown>>;
}[] => [
  {
    id: 'model',
    title: 'Model',
    about: 'who does what: roles, tools, people, policies',
    schema: { ...modelJsonSchema },
  },
  {
    id: 'scenario',
    title: 'Scenario',
    about: 'a model put to learners, people, calendars and time',
    schema: { ...scenarioJsonSchema },
  },
  { id: 'team', title: 'Team', about: 'people and the places where they work', schema: { ...teamJsonSchema } },
  { id: 'rubric', title: 'Rubric', about: 'a rubric for educators', schema: { ...rubricJsonSchema } },
];

/** The documents that people write, field by field, from their schemas. */
export const documentPages = (): readonly SitePage[] => [
  {
    path: 'documents/index.md',
    text: `# Documents

What people write by hand, in YAML or JSON, field by field. \`work-elements check\` holds a file against them, and
editors complete them from \`work-elements schema\`.

${documents()
  .map(({ id, title, about }) => `- [${title}](${id}.md): ${about}; ${schemaLinks(id)}`)
  .join('\n')}
`,
  },
  ...documents().map(({ id, title, about, schema }) => ({
    path: `documents/${id}.md`,
    text: `# ${title}

${about.charAt(0).toUpperCase()}${about.slice(1)}. \`[]\` stands for each item of a list, \`*\` for each name.
For editors: ${schemaLinks(id)}.

${markdownTable(
  ['field', 'what it takes', 'default', 'unit', 'example', 'what it is'],
  schemaFields(schema).map(({ path, type, required, fallback, unit, description, example }) => {
    const shown = exampleIn(exampleDocuments[id], path) ?? example;
    return [
      code(path),
      cell(type),
      required ? 'required' : fallback === null ? 'none' : code(fallback),
      cell(unit ?? '–'),
      shown === null ? '–' : code(shown),
      cell(description),
    ];
  }),
)}
`,
  })),
];

const SCHEMAS = { model: modelSchema, scenario: scenarioSchema, team: teamSchema, rubric: rubricSchema };

const DRAFTS = ['2020-12', 'draft-07'] as const;

const schemaFile = (id: string, draft: (typeof DRAFTS)[number]): string =>
  draft === '2020-12' ? `schemas/${id}.json` : `schemas/${id}.${draft}.json`;

const schemaLinks = (id: string): string =>
  `JSON Schema ${DRAFTS.map((draft) => `[${draft}](/${schemaFile(id, draft)})`).join(' or ')}`;

/** The JSON Schemas as files of the site, the same as in the packages. */
export const schemaFiles = (): readonly SitePage[] =>
  documents().flatMap(({ id }) =>
    DRAFTS.map((draft) => ({
      path: `public/${schemaFile(id, draft)}`,
      text: `${JSON.stringify(jsonSchemaOf(SCHEMAS[id], { draft }))}\n`,
    })),
  );
