import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../../shared/contract/fault.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useChange } from '../../ui/procedure.ts';

/** Where somebody else has a portfolio: the way to look into it all the same. Nothing for other faults. */
export function OpenForReading({ dir, fault }: { readonly dir: string; readonly fault: unknown }) {
  const { t } = useTranslation();
  const open = useChange('portfolio.open', { faultsShown: 'by the page' });
  if (!(fault instanceof Fault) || fault.code !== 'portfolio-in-use') return null;
  return (
    <>
      <FaultMessage fault={open.error} />
      <div>
        <Button
          variant="light"
          loading={open.isPending}
          onClick={() => open.mutate({ input: { dir, readOnly: true } })}
        >
          {t(($) => $.portfolio.openReadOnly)}
        </Button>
      </div>
    </>
  );
}
