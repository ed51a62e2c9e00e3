/** Places: countries, courts, and what day it is at a court. */
export { type Country, countries, countryFromName, countryName } from './countries.ts';
export { civilDayAt, courtToday, lastZoneToEnd } from './court-day.ts';
export { type Court, courtByCode, courts } from './courts.ts';
