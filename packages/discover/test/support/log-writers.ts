// Where this repository's own logs are written: the one place to change when the writers move.
export { toCsv, toXes } from '@work-elements/report';
