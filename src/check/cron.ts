import { isDuration } from './duration';

/** The numbers that a field can have, and names for some of them. */
interface Field {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const MINUTE: Field = { least: 0, most: 59 };
const HOUR: Field = { least: 0, most: 23 };
const DAY_OF_MONTH: Field = { least: 1, most: 31 };
const MONTH: Field = { least: 1, most: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] };
const DAY_OF_WEEK: Field = { least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] };

const FIELDS = [MINUTE, HOUR, DAY_OF_MONTH, MONTH, DAY_OF_WEEK];
const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const EVERY = '@every ';

/** Whether vCluster accepts a text as a schedule: five fields or a descriptor such as `@daily`, with an optional time zone before it. */
export function isSchedule(text: string): boolean {
  const [, zone, schedule = text] = /^(?:CRON_)?TZ=([^ ]*) (.*)$/s.exec(text) ?? [];
  return zone === undefined ? isPlainSchedule(text) : isLocation(zone) && isPlainSchedule(schedule.trim());
}

function isPlainSchedule(text: string): boolean {
  if (text.startsWith('@')) {
    return DESCRIPTORS.includes(text) || (text.startsWith(EVERY) && isDuration(text.slice(EVERY.length)));
  }
  const fields = text.split(/\s+/).filter(Boolean);
  return fields.length === FIELDS.length && fields.every((field, i) => isField(field, FIELDS[i]));
}

function isField(text: string, field: Field): boolean {
  return text.split(',').filter(Boolean).every(part => isRange(part, field));
}

function isRange(text: string, field: Field): boolean {
  const [range, step, ...moreSteps] = text.split('/');
  const [first, last, ...moreEnds] = range.split('-');
  if (moreSteps.length > 0 || (step !== undefined && !(Number(step) > 0 && /^\+?\d+$/.test(step)))) {
    return false;
  }
  if (first === '*' || first === '?') {
    return true;
  }
  const start = numberOf(first, field);
  const end = last === undefined ? start : numberOf(last, field);
  return moreEnds.length === 0 && start >= field.least && start <= end && end <= field.most;
}

/** The number for a text or name. NaN if it is invalid. */
function numberOf(text: string, { names = [] }: Field): number {
  const name = names.indexOf(text.toLowerCase());
  return name < 0 ? (/^\+?\d+$/.test(text) ? Number(text) : NaN) : name + (names.length === 12 ? 1 : 0);
}

/** Whether vCluster accepts a text as a time zone: `Europe/Berlin`, or any name with an offset in seconds, such as `Berlin#3600`. */
export function isTimeZone(text: string): boolean {
  const [, offset, ...more] = text.split('#');
  if (offset !== undefined) {
    return more.length > 0 || /^[+-]?\d+$/.test(offset);
  }
  return isLocation(text);
}

/** Names that Go knows, but Node doesn't. */
const MORE_LOCATIONS = /^(?:|Local|Factory|posixrules|localtime|(?:posix|right)\/.+)$/;

/** Short names that Node knows, but the time zone database doesn't. */
const NO_LOCATIONS = [
  'ACT', 'AET', 'AGT', 'ART', 'AST', 'BET', 'BST', 'CAT', 'CNT', 'CST', 'CTT', 'EAT', 'ECT', 'IET', 'IST', 'JST', 'MIT', 'NET', 'NST', 'PLT',
  'PNT', 'PRT', 'PST', 'SST', 'VST',
];

/** Whether a text is a name in the time zone database. Names are case-sensitive. */
function isLocation(name: string): boolean {
  if (MORE_LOCATIONS.test(name)) {
    return true;
  }
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return /^[A-Z]/.test(name) && !NO_LOCATIONS.includes(name) && (timeZone === name || timeZone.toLowerCase() !== name.toLowerCase());
  } catch {
    return false;
  }
}
