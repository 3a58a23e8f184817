import { Button, Group, NativeSelect, Switch } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Age } from '../age.ts';
import { SHOWN, type Shown } from './layout.ts';
import { Legend } from './Legend.tsx';
import classes from './MatrixBoard.module.css';

interface MatrixToolsProps {
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly tray: boolean;
  readonly onTray: (tray: boolean) => void;
  readonly ages: readonly Age[];
  /** Stands before what chooses the rows. */
  readonly children: ReactNode;
}

/** What chooses the rows and columns. A change of cells leaves it as it is drawn. */
export const MatrixTools = memo(function MatrixTools(props: MatrixToolsProps) {
  const { shown, onShown, all, onAll, tray, onTray, ages, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <Group gap="md" justify="space-between" align="flex-end">
        <Group gap="md" align="flex-end" className={classes.fields}>
          {children}
          <NativeSelect
            label={t(($) => $.coverage.matrix.show)}
            value={shown}
            data={SHOWN.map((one) => ({ value: one, label: t(($) => $.coverage.matrix.shown[one]) }))}
            onChange={({ currentTarget: { value } }) => onShown(SHOWN.find((one) => one === value) ?? 'all')}
          />
        </Group>
        <Group gap="md">
          <Switch
            label={t(($) => $.coverage.matrix.everything)}
            checked={all}
            onChange={({ currentTarget: { checked } }) => onAll(checked)}
          />
          <Button
            variant={tray ? 'light' : 'default'}
            size="compact-md"
            aria-pressed={tray}
            leftSection={<IconPaperclip size={16} aria-hidden />}
            onClick={() => onTray(!tray)}
          >
            {t(($) => $.coverage.matrix.tray)}
          </Button>
        </Group>
      </Group>
      <div className={classes.legend}>
        <Legend ages={ages} />
      </div>
    </>
  );
});
