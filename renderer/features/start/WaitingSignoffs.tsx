import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { StartCard } from './StartCard.tsx';
import classes from './Start.module.css';

const SHOWN = 4;

/** What this person has asked others to sign off and waits for an answer. Nothing where nothing waits. */
export function WaitingSignoffs() {
  const { t } = useTranslation();
  const formats = useFormats();
  const requests = useAnswer('signoffs.requests', {});
  const waiting = requests.data?.filter(
    ({ closed, claims, answered, onPaper }) => closed === null && answered + onPaper < claims,
  );
  if (requests.error === null && (waiting === undefined || waiting.length === 0)) return null;
  return (
    <StartCard
      title={t(($) => $.start.waiting.title)}
      more={
        <TextLink to="/signoff" size="sm">
          {t(($) => $.words.action.signoff)}
        </TextLink>
      }
    >
      <FaultMessage fault={requests.error} />
      {waiting !== undefined && waiting.length > 0 && (
        <ul className={classes.list}>
          {waiting.slice(0, SHOWN).map(({ id, made, claims, answered, onPaper }) => (
            <li key={id}>
              <Text>
                {t(($) => $.start.waiting.request, {
                  date: formats.moment(made),
                  count: claims - answered - onPaper,
                  open: formats.number(claims - answered - onPaper),
                  claims: formats.number(claims),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </StartCard>
  );
}
