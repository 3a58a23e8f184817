import {
  Alert,
  Button,
  Group,
  List,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoosePath } from '../../ui/ChoosePath.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { useChange } from '../../ui/procedure.ts';
import { RestoreFile } from './RestoreFile.tsx';

const SHORTEST_PASSPHRASE = 12;

interface OneFileProps {
  /** Where backups go. */
  readonly place: string;
  /** The folder of the open portfolio. */
  readonly dir: string;
  readonly canRestore: boolean;
}

/** A backup that is one file, to be carried away, and the way back from one. */
export function OneFile({ place, dir, canRestore }: OneFileProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id={id}>
            {t(($) => $.keeping.backups.file.title)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.keeping.backups.file.about)}
          </Text>
        </div>
        <MakeFile place={place} />
        {canRestore && (
          <>
            <Title order={3} size="h5" mt="sm">
              {t(($) => $.keeping.backups.file.restore)}
            </Title>
            <RestoreFile dir={dir} about={t(($) => $.keeping.backups.restoreAbout)} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

function MakeFile({ place }: { readonly place: string }) {
  const { t } = useTranslation();
  const make = useChange('backups.makeFile', { faultsShown: 'by the page' });
  const [folder, setFolder] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [job, setJob] = useState('');
  const isShort = passphrase !== '' && passphrase.length < SHORTEST_PASSPHRASE;
  const differs = again !== '' && again !== passphrase;
  const submit = () => {
    const name = crypto.randomUUID();
    setJob(name);
    const forget = () => {
      setPassphrase('');
      setAgain('');
    };
    make.mutate(
      { input: { folder: folder.trim() || place, passphrase: passphrase || null, job: name } },
      { onSuccess: forget },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Group gap="xs" align="flex-end">
          <TextInput
            flex={1}
            label={t(($) => $.keeping.backups.file.folder)}
            placeholder={place}
            spellCheck={false}
            value={folder}
            onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          />
          <ChoosePath what="folder" onChosen={setFolder} />
        </Group>
        <Group grow align="flex-start">
          <PasswordInput
            label={t(($) => $.keeping.backups.file.passphrase)}
            autoComplete="new-password"
            error={isShort && t(($) => $.keeping.backups.file.short)}
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
          <PasswordInput
            label={t(($) => $.keeping.backups.file.again)}
            autoComplete="new-password"
            error={differs && t(($) => $.keeping.backups.file.differs)}
            disabled={passphrase === ''}
            value={again}
            onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          />
        </Group>
        <Text size="xs" c="dimmed">
          {t(($) => $.keeping.backups.file.passphraseHelp)}
        </Text>
        <FaultMessage fault={make.error} />
        {make.isPending && (
          <JobProgress key={job} job={job} label={t(($) => $.keeping.backups.file.making)} />
        )}
        {make.data && !make.isPending && <Made {...make.data} />}
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={make.isPending}
            disabled={isShort || again !== passphrase}
          >
            {t(($) => $.keeping.backups.file.make)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Names that there is room for. */
const MOST_NAMED = 10;

interface MadeProps {
  readonly file: string;
  readonly bytes: number;
  /** The files that the portfolio itself has lost. */
  readonly lacking: readonly string[];
}

function Made({ file, bytes, lacking }: MadeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isWhole = lacking.length === 0;
  return (
    <output>
      <Alert color={isWhole ? 'green' : 'yellow'} role="presentation">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t(($) => $.keeping.backups.file.made, { file, bytes: formats.bytes(bytes) })}
        </Text>
        {!isWhole && (
          <>
            <Text size="sm" mt="xs">
              {t(($) => $.keeping.backups.file.lacks, { count: lacking.length })}
            </Text>
            <List size="sm" mt={4}>
              {lacking.slice(0, MOST_NAMED).map((name) => (
                <List.Item key={name} style={{ overflowWrap: 'anywhere' }}>
                  {name}
                </List.Item>
              ))}
              {lacking.length > MOST_NAMED && (
                <List.Item>{`… (${formats.number(lacking.length)})`}</List.Item>
              )}
            </List>
          </>
        )}
      </Alert>
    </output>
  );
}
