/** What of a member is another now, in words. */
import { useTranslation } from 'react-i18next';
import type { ChangedField } from './changed-meanwhile.tsx';
import type { Account } from './commands.ts';
import { languageNames } from './languages.ts';

const fields = ['name', 'role', 'office', 'languages', 'clearances', 'minutesPerDay', 'subject', 'active'] as const;
type Field = (typeof fields)[number];

export function useMemberWords() {
  const { t } = useTranslation();
  const said = (account: Account, field: Field): string => {
    switch (field) {
      case 'name':
        return account.name;
      case 'role':
        return t(`shell.role.${account.role}`);
      case 'office':
        return account.office ?? t('administration.noOffice');
      case 'languages':
        return languageNames(account.languages) || t('administration.none');
      case 'clearances':
        return (
          account.clearances.map((one) => t(`administration.clearance.${one}`)).join(', ') || t('administration.none')
        );
      case 'minutesPerDay':
        return account.minutesPerDay === null ? t('administration.noCapacity') : String(account.minutesPerDay);
      case 'subject':
        return account.subject ?? t('administration.none');
      case 'active':
        return t(account.active ? 'administration.members.active' : 'administration.members.former');
    }
  };
  return {
    changedFields: (before: Account, now: Account): readonly ChangedField[] =>
      fields.flatMap((field) => {
        const [from, to] = [said(before, field), said(now, field)];
        if (from === to) return [];
        const label = field === 'active' ? t('administration.members.state') : t(`administration.field.${field}`);
        return [{ field, words: t('administration.changed.field', { field: label, from, to }) }];
      }),
  };
}
