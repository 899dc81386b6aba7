import { limitsForPeople, readText } from 'work-elements';

/** Reads the text of a document of people, which may be longer than others. */
export const readPeopleText = (text: string): unknown => readText(text, 'people', limitsForPeople);
