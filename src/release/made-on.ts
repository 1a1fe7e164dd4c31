/**
 * The day on which this version of the library was released.
 *
 * Synthesis uses this day, instead of the current one, for warnings about the age of a release. The result of synthesis
 * therefore doesn't depend on the day.
 */
export const MADE_ON = '2026-11-25';
