import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../ui/procedure.ts';
import { useFileChooser } from '../../evidence/index.ts';
import { IdentityForm } from './IdentityForm.tsx';

/** Both ways to an identity on this computer: one that is made, or one that comes from a file. */
export function IdentityWays({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const [isMaking, setIsMaking] = useState(false);
  const [fileInput, choose] = useFileChooser();
  const bring = useChange('identities.import');
  const takeFile = (files: readonly File[]) => {
    const [file] = files;
    if (file) bring.mutate({ input: {}, file });
  };
  return (
    <>
      {fileInput}
      <Group gap="xs">
        <Button variant="default" onClick={() => choose(takeFile)} loading={bring.isPending}>
          {t(($) => $.signoff.desk.bring)}
        </Button>
        <Button variant={isFirst ? 'filled' : 'default'} onClick={() => setIsMaking(true)}>
          {t(($) => $.signoff.desk.create)}
        </Button>
      </Group>
      {isMaking && <IdentityForm onClose={() => setIsMaking(false)} />}
    </>
  );
}
