/** What is asked of the staffing what-if; the address of the page holds it, so that it can be sent on and printed. */

/** What is changed, as it is typed: an empty text changes nothing. */
export interface StaffingQuestion {
  readonly officers: string;
  readonly minutes: string;
  readonly from: string;
  readonly intake: string;
  /** Minutes by duty. */
  readonly weights: Readonly<Record<string, string>>;
}

const weightPrefix = 'weight.';

/** The question that an address holds. */
export function questionOf(search: URLSearchParams): StaffingQuestion {
  const weights = [...search]
    .filter(([name]) => name.startsWith(weightPrefix))
    .map(([name, minutes]) => [name.slice(weightPrefix.length), minutes]);
  return {
    officers: search.get('officers') ?? '',
    minutes: search.get('minutes') ?? '',
    from: search.get('from') ?? '',
    intake: search.get('intake') ?? '',
    weights: Object.fromEntries(weights),
  };
}

/** The address that holds a question. */
export function addressOf({ officers, minutes, from, intake, weights }: StaffingQuestion): URLSearchParams {
  const parts = [
    ['officers', officers],
    ['minutes', officers === '' ? '' : minutes],
    ['from', officers === '' ? '' : from],
    ['intake', intake],
    ...Object.entries(weights).map(([duty, text]) => [`${weightPrefix}${duty}`, text]),
  ];
  return new URLSearchParams(parts.filter(([, text]) => text !== ''));
}

/** The question as the server reads it. What is no number goes as it is; the server says what is wrong with it. */
export function bodyOf({ officers, minutes, from, intake, weights }: StaffingQuestion) {
  const weighed = Object.entries(weights).filter(([, text]) => text !== '');
  return {
    ...(officers === ''
      ? {}
      : {
          officers: {
            ...{ count: Number(officers), minutesPerDay: Number(minutes) },
            ...(from === '' ? {} : { fromMonth: from }),
          },
        }),
    ...(weighed.length === 0
      ? {}
      : { weights: Object.fromEntries(weighed.map(([duty, text]) => [duty, Number(text)])) }),
    ...(intake === '' ? {} : { intakePerMonth: Number(intake) }),
  };
}
