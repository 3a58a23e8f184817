import { AspectRatio, Button, FileButton, Group, Image, Stack, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../shared/career/career.ts';
import { client } from '../../client.ts';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { making, rememberRecordChange } from '../../ui/undoStack.ts';
import classes from './PhotoField.module.css';

const TYPES = 'image/jpeg,image/png,image/webp,image/bmp';

interface PhotoFieldProps {
  readonly photo: Career['photo'];
  /** Where stored files can be seen. */
  readonly filesAt: string;
}

/** The applicant's photo, chosen or dropped. Shown at the ratio of a two-inch photo. */
export function PhotoField({ photo, filesAt }: PhotoFieldProps) {
  const { t } = useTranslation();
  const url = photo && `${filesAt}photo/${photo.sha256}`;
  const save = useChange('applicant.photo');
  const remove = useChange('applicant.removePhoto');
  const goBack = useChange('applicant.formerPhoto');
  const remember = (after: string | null) =>
    rememberRecordChange<{ readonly sha256: string | null }>({
      done: t(($) => (after === null ? $.career.photo.removed : $.career.photo.changed)),
      before: { sha256: photo?.sha256 ?? null },
      after: { sha256: after },
      read: async () => ({ sha256: (await client['career.show']({})).photo?.sha256 ?? null }),
      put: ({ sha256 }) => goBack.mutateAsync({ input: { sha256 } }),
    });
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const resetFile = useRef<() => void>(null);

  const take = (file: File | null | undefined) => {
    if (!file) return;
    setRefused(TYPES.split(',').includes(file.type) ? null : file.name);
    if (TYPES.split(',').includes(file.type))
      void making(
        () => save.mutateAsync({ input: {}, file }),
        (career) => remember(career.photo?.sha256 ?? null),
      ).catch(ignoreFault);
    resetFile.current?.();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Stack
      gap="xs"
      w={180}
      className={classes.field}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      component="fieldset"
      aria-label={t(($) => $.career.photo.title)}
    >
      <AspectRatio ratio={35 / 49} w={130}>
        {url === null ? (
          <div className={classes.empty}>
            <IconUser size={48} stroke={1.2} aria-hidden />
          </div>
        ) : (
          <Image
            src={url}
            alt={t(($) => $.career.photo.alt)}
            radius="sm"
            fit="cover"
            className={classes.photo}
          />
        )}
      </AspectRatio>
      <Group gap="xs">
        <FileButton onChange={take} accept={TYPES} resetRef={resetFile}>
          {(props) => (
            <Button
              {...props}
              ref={chooseButton}
              data-path="photo"
              size="xs"
              variant="default"
              loading={save.isPending}
            >
              {url === null ? t(($) => $.career.photo.choose) : t(($) => $.career.photo.replace)}
            </Button>
          )}
        </FileButton>
        {url !== null && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() =>
              void making(
                () => remove.mutateAsync({ input: {} }),
                () => {
                  remember(null);
                  chooseButton.current?.focus();
                },
              ).catch(ignoreFault)
            }
          >
            {t(($) => $.career.photo.remove)}
          </Button>
        )}
      </Group>
      <Text
        size="xs"
        c={refused === null ? 'dimmed' : 'var(--mantine-color-error)'}
        role={refused === null ? undefined : 'alert'}
      >
        {refused === null
          ? t(($) => $.career.photo.drop)
          : t(($) => $.career.photo.notPicture, { name: refused })}
      </Text>
    </Stack>
  );
}
