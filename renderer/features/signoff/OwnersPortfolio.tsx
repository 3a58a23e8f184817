import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReceivedRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';

interface OwnersPortfolioProps {
  readonly owner: NonNullable<ReceivedRecord['owner']>;
  /** Without it nothing leads there. */
  readonly onOpened: (() => void) | undefined;
}

/** Whose portfolio an answer is for that does not belong here, and the way there where it was open on this machine. */
export function OwnersPortfolio({ owner: { name, id, dir }, onOpened }: OwnersPortfolioProps) {
  const { t } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const open = useChange('portfolio.open');
  const goThere = () => {
    if (dir === null || onOpened === undefined) return;
    // It is open already where taking the answer in has failed; unless it could not be written to, as it may by now.
    if (state?.open?.id === id && state.open.readOnly === undefined) onOpened();
    else void open.mutateAsync({ input: { dir, id } }).then(onOpened, ignoreFault);
  };
  return (
    <>
      <Text size="sm" fw={600}>
        {name === '' ? t(($) => $.signoff.theirs) : t(($) => $.signoff.theirsNamed, { name })}
      </Text>
      {dir !== null && <Text size="sm">{dir}</Text>}
      {dir === null || onOpened === undefined ? (
        <Text size="sm">{t(($) => $.signoff.theirsUnknown)}</Text>
      ) : (
        <Button size="xs" style={{ alignSelf: 'flex-start' }} loading={open.isPending} onClick={goThere}>
          {t(($) => $.signoff.openTheirs)}
        </Button>
      )}
    </>
  );
}
