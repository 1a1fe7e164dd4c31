import { newestFinal } from '../../src/release/version';

/** Prints the releases that the build compares with their charts: the newest final release, and an old one. */
console.log(`${newestFinal()} 0.26.5`);
