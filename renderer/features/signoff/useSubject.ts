import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/signoff/statement.ts';

/** Whose request it says it is; a portfolio may not yet say whose it is. */
export function useSubject(): (subject: Subject) => string {
  const { t } = useTranslation();
  return ({ name, employer }) => {
    if (name === '') return t(($) => $.signoff.desk.fromNobody);
    return employer === ''
      ? t(($) => $.signoff.desk.fromName, { name })
      : t(($) => $.signoff.desk.fromSays, { name, employer });
  };
}
