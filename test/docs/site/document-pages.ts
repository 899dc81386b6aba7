import { scenarioJsonSchema } from '@work-elements/simulate';
import { modelJsonSchema, rubricJsonSchema, teamJsonSchema } from 'work-elements';
import { cell, code, markdownTable, type SitePage } from './page.js';
import { schemaFields } from './schema-fields.js';

const documents = (): readonly { id: string; title: string; about: string; schema: Readonly<Record<string, unknown>> }[] => [
  { id: 'model', title: 'Model', about: 'who does what: roles, tools, people, policies', schema: { ...modelJsonSchema } },
  { id: 'scenario', title: 'Scenario', about: 'a model put to learners, people, calendars and time', schema: { ...scenarioJsonSchema } },
  { id: 'team', title: 'Team', about: 'people and the places where they work', schema: { ...teamJsonSchema } },
  { id: 'rubric', title: 'Rubric', about: 'a rubric for educators', schema: { ...rubricJsonSchema } },
];

/** The documents that people write, field by field, from their schemas. */
export const documentPages = (): readonly SitePage[] => [
  {
    path: 'documents/index.md',
    text: `# Documents

What people write by hand, in YAML or JSON, field by field. \`work-elements check\` holds a file against them, and editors complete them from
\`work-elements schema\`.

${documents()
  .map(({ id, title, about }) => `- [${title}](${id}.md): ${about}`)
  .join('\n')}
`,
  },
  ...documents().map(({ id, title, about, schema }) => ({
    path: `documents/${id}.md`,
    text: `# ${title}

${about.charAt(0).toUpperCase()}${about.slice(1)}. A field that must be there is marked with *; \`[]\` stands for each item of a list, \`*\` for each name.

${markdownTable(
  ['field', 'what it takes', 'where nothing is said', 'what it is'],
  schemaFields(schema).map(({ path, type, required, fallback, description, examples }) => [
    `${code(path)}${required ? ' *' : ''}`,
    cell(type),
    fallback === null ? '' : code(fallback),
    [cell(description), ...(examples.length > 0 ? [`such as ${examples.map(code).join(', ')}`] : [])]
      .filter((part) => part !== '')
      .join('; '),
  ]),
)}
`,
  })),
];
