/**
 * The day on which this version of the library was made.
 *
 * What synthesis says of a release's age, it says as of this day: it reads no clock, so that an app synthesises the same
 * on every day.
 */
export const MADE_ON = '2026-11-25';
