/** The videos picked in this tab: the climber's own file plays at once, without a download. */
const files = new Map();

/** Remembers the file of an analysis. */
export const rememberFile = (analysis, file) => files.set(analysis, file);

/** A URL of the file, or undefined. The caller revokes it. */
export function localUrl(analysis) {
  const file = files.get(analysis);
  return file && URL.createObjectURL(file);
}
