/** Address of the PostgreSQL that .ci/run has started. */
export const databaseUrl = (): string => {
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error('set DATABASE_URL to a PostgreSQL, such as the one that .ci/run starts');
  return url;
};
