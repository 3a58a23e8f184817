import { Group, type GroupProps } from '@mantine/core';
import classes from './DialogButtons.module.css';

/** What a dialog ends with: it stays in sight, however long the dialog is. */
export const DialogButtons = (props: GroupProps) => (
  <Group justify="flex-end" gap="sm" {...props} className={classes.buttons} />
);
