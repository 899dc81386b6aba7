import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const docs = new URL('..', import.meta.url);

/** The pages of a folder whose title is their first heading. */
const pagesIn = (folder: string): readonly { text: string; link: string }[] => {
  const at = new URL(`${folder}/`, docs);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => file.replace('.md', ''))
    .map((page) => ({ text: page.replaceAll('-', ' '), link: `/${folder}/${page}` }));
};

const there = (pages: readonly (readonly [string, string])[]) =>
  pages
    .filter(([, page]) => existsSync(new URL(`${page}.md`, docs)))
    .map(([text, page]) => ({ text, link: `/${page}` }));

// What `npm run site` builds: the documents as they are, with the pages that are written from the catalogue and the
// schemas before.
export default defineConfig({
  title: 'work-elements',
  description: 'Who does which part of competency-based education, and what must each of them be able to do?',
  lang: 'en',
  cleanUrls: false,
  srcExclude: ['**/node_modules/**'],
  rewrites: { 'README.md': 'index.md', 'reference/README.md': 'reference/index.md' },
  // Dead links end the build, but for those to the code beside the documents, which is no part of the site.
  ignoreDeadLinks: [/^(\.\/)?(\.\.\/)+(packages|examples|test|README|CONTRIBUTING)/],
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'Command line', link: '/command-line' },
      { text: 'Catalogue', link: '/catalogue/' },
      { text: 'Reference', link: '/reference/' },
    ],
    sidebar: {
      '/reference/': [{ text: 'Reference', link: '/reference/' }],
      '/': [
        {
          text: 'Start',
          items: there([
            ['Tutorial', 'tutorial'],
            ['The command line', 'command-line'],
            ['The proposal of 2013', 'proposal'],
          ]),
        },
        {
          text: 'What people want to do',
          items: there([
            ['Choose a model', 'models'],
            ['Add an element and a model', 'element-and-model'],
            ['Look at it and print it', 'pictures'],
            ['Staff a school', 'staffing'],
            ['Read an event log', 'discover'],
            ['Judge evidence', 'people'],
            ['Plan trainings', 'optimise'],
            ['Use spreadsheets', 'tables'],
            ['Follow learners', 'journeys'],
            ['Test a model', 'test-your-own-model'],
          ]),
        },
        { text: 'Catalogue', link: '/catalogue/', collapsed: true, items: [...pagesIn('catalogue')] },
        { text: 'Documents', link: '/documents/', collapsed: true, items: [...pagesIn('documents')] },
        {
          text: 'To look up',
          items: there([
            ['Glossary', 'glossary'],
            ['Competencies', 'competencies'],
            ['Defaults of scenarios', 'defaults'],
            ['Error codes', 'error-codes'],
            ['A report by hand', 'report-by-hand'],
            ['Benchmarks', 'benchmarks'],
            ['What the tests notice', 'mutants'],
            ['Decisions', 'decisions'],
            ['Reference', 'reference/README'],
          ]).map((page) => (page.text === 'Reference' ? { ...page, link: '/reference/' } : page)),
        },
      ],
    },
  },
});
