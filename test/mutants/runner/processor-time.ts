/** The milliseconds of processor time that this process has used; a busy machine does not change it. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
