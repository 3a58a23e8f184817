import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from './FaultMessage.tsx';
import { ChoosePath } from './ChoosePath.tsx';

interface FolderFieldProps {
  readonly label: string;
  /** What holds while the field is empty. */
  readonly placeholder: string;
  /** The folder that is kept; null: none. */
  readonly folder: string | null;
  readonly isSaving: boolean;
  readonly fault: unknown;
  readonly onKeep: (folder: string | null) => void;
}

/** A folder on this machine, typed or chosen in the system's window, which is kept at once. */
export function FolderField(props: FolderFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(props.folder ?? '');
  const keep = (folder: string) => props.onKeep(folder.trim() === '' ? null : folder.trim());
  const take = (folder: string) => {
    setTyped(folder);
    keep(folder);
  };
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep(typed);
        }}
      >
        <Group gap="xs" align="flex-end">
          <TextInput
            flex={1}
            miw="16rem"
            label={props.label}
            placeholder={props.placeholder}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
          <ChoosePath what="folder" onChosen={take} />
          <Button
            type="submit"
            variant="light"
            loading={props.isSaving}
            disabled={typed.trim() === (props.folder ?? '')}
          >
            {t(($) => $.shell.save)}
          </Button>
        </Group>
      </form>
      <FaultMessage fault={props.fault} />
    </>
  );
}
