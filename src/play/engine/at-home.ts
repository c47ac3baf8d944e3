/** Name of a worker that will first be asked for the town as it is. */
export const AT_HOME = 'at home';
