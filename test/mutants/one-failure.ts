import fc from 'fast-check';

// The first counterexample kills a mutant, so no time is spent on shrinking it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
