import { Button, Group } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../ui/procedure.ts';
import { useFileChooser } from '../../evidence/index.ts';
import { IdentityForm } from './IdentityForm.tsx';

interface IdentityWaysProps {
  readonly isFirst: boolean;
  readonly makeButton?: RefObject<HTMLButtonElement | null>;
}

/** Both ways to an identity on this computer: one that is made, or one that comes from a file. */
export function IdentityWays({ isFirst, makeButton }: IdentityWaysProps) {
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
        <Button
          ref={makeButton}
          data-autofocus={makeButton && true}
          variant={isFirst ? 'filled' : 'default'}
          onClick={() => setIsMaking(true)}
        >
          {t(($) => $.signoff.desk.create)}
        </Button>
      </Group>
      {isMaking && <IdentityForm onClose={() => setIsMaking(false)} />}
    </>
  );
}
