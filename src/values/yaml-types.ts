/** Words that YAML 1.1 reads as something other than text. */
export const WORDS = new Set([
  'y', 'Y', 'yes', 'Yes', 'YES', 'n', 'N', 'no', 'No', 'NO',
  'true', 'True', 'TRUE', 'false', 'False', 'FALSE',
  'on', 'On', 'ON', 'off', 'Off', 'OFF',
  '', '~', 'null', 'Null', 'NULL',
  '.nan', '.NaN', '.NAN', '.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF', '-.inf', '-.Inf', '-.INF',
]);

const LOOKS_NUMERIC = /^[-+.\d]/;
const FRACTION = /^\.\d+(?:_\d+)*(?:e[-+]?\d+(?:_\d+)*)?$/i;
export const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i;
export const WITH_BASE = /^([-+]?)(0x[\da-f]+|0o[0-7]+|0b[01]+)$/i;
const SIGNED_BINARY = /^0b([-+])([01]+)$/;
/** Hours, minutes and seconds, as in 1:30:00. */
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;

const DATE = /(\d{4})-(\d\d?)-(\d\d?)/.source;
const TIME = /(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?/.source;
const ZONE = /(?:Z|[-+](\d\d):(\d\d))/.source;
const TIMESTAMP = new RegExp(`^${DATE}(?:[Tt]${TIME}${ZONE}| +${TIME})?$`);

/** Whether Helm's library reads a plain text as a number, a boolean, null or a time. */
export function readsAsOther(text: string): boolean {
  if (WORDS.has(text)) {
    return true;
  }
  return LOOKS_NUMERIC.test(text) && (isNumber(text) || isTimestamp(text) || SEXAGESIMAL.test(text));
}

function isNumber(text: string): boolean {
  const digits = text.replaceAll('_', '');
  if (text.startsWith('.') ? FRACTION.test(text) : DECIMAL.test(digits)) {
    return Number.isFinite(Number(digits));
  }
  const [, sign, magnitude] = WITH_BASE.exec(digits) ?? [];
  if (magnitude) {
    return fits(sign, magnitude.toLowerCase());
  }
  const [, innerSign, bits] = SIGNED_BINARY.exec(digits) ?? [];
  return bits !== undefined && fits(innerSign, '0b' + bits);
}

/** Whether an integer fits into 64 bits. It is unsigned if it has no sign. */
export function fits(sign: string, magnitude: string): boolean {
  const limit = { '': 2n ** 64n - 1n, '+': 2n ** 63n - 1n, '-': 2n ** 63n }[sign]!;
  return BigInt(magnitude) <= limit;
}

function isTimestamp(text: string): boolean {
  const match = TIMESTAMP.exec(text);
  if (!match) {
    return false;
  }
  const [year, month, day, ...rest] = match.slice(1).map(part => Number(part ?? 0));
  const [hour, minute, second, zoneHour, zoneMinute, plainHour, plainMinute, plainSecond] = rest;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    && Math.max(hour, plainHour) <= 23 && Math.max(minute, plainMinute, second, plainSecond) <= 59
    && zoneHour <= 24 && zoneMinute <= 60;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
