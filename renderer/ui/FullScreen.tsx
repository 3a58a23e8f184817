import { Modal } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './FullScreen.module.css';

interface FullScreenProps {
  readonly label: string;
  readonly onClose: () => void;
  /** From `useEscapeOnTop`, where nothing in it sees to Escape. */
  readonly ref?: Ref<HTMLDivElement>;
  /** Rows from top to bottom, of which one fills what the others leave. */
  readonly children: ReactNode;
}

/** A dialog over the whole window, with a head of its own. */
export function FullScreen({ label, onClose, ref, children }: FullScreenProps) {
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      fullScreen
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content ref={ref} aria-label={label}>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
