import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from './FaultMessage.tsx';
import { useChange } from './procedure.ts';

interface FolderFieldProps {
  readonly label: string;
  /** What holds while the field is empty. */
  readonly placeholder: string;
  /** The folder that is kept; null: none. */
  readonly folder: string | null;
  /** Whether the system has a window to choose folders in. */
  readonly choosesFolders: boolean;
  readonly isSaving: boolean;
  readonly fault: unknown;
  readonly onKeep: (folder: string | null) => void;
}

/** A folder on this machine, typed or chosen in the system's window, which is kept at once. */
export function FolderField(props: FolderFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(props.folder ?? '');
  const choose = useChange('portfolio.chooseFolder');
  const keep = (folder: string) => props.onKeep(folder.trim() === '' ? null : folder.trim());
  const pick = () =>
    choose.mutate(
      { input: {} },
      {
        onSuccess: ({ dir }) => {
          if (dir === null) return;
          setTyped(dir);
          keep(dir);
        },
      },
    );
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
          {props.choosesFolders && (
            <Button variant="default" onClick={pick}>
              {t(($) => $.portfolio.choose)}
            </Button>
          )}
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
