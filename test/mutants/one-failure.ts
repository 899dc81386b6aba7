import fc from 'fast-check';

// A mutant is killed by the first counterexample: no time goes into a smaller one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
