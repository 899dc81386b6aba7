import { writeFileSync } from 'node:fs';
import { modelsPage } from './models-page.js';

writeFileSync(new URL('../../docs/models.md', import.meta.url), modelsPage());
