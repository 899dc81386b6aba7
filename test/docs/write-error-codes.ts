import { writeFileSync } from 'node:fs';
import { errorCodesPage } from './error-codes-page.js';

writeFileSync(new URL('../../docs/error-codes.md', import.meta.url), errorCodesPage());
