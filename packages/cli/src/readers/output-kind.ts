/** Whether a file is to be written as JSON, by its extension. */
export const isJsonFile = (file: string): boolean => /\.json$/i.test(file);
