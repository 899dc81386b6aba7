import fc from 'fast-check';
import { inject, vi } from 'vitest';

// A mutant is killed by the first counterexample: no time goes into a smaller one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// While Stryker learns which test reaches which mutant, each file gets fresh modules: what is computed once and kept
// would be reached by the first file alone.
if (inject('mode' as never) === 'dry-run') vi.resetModules();
