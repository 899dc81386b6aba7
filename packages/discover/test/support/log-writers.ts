// The writers of this repository’s own logs: the one place to change when they move.
export { toCsv, toXes } from '@work-elements/report';
