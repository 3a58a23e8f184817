import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOutput } from '../../../shared/evidence/evidence.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { WorkOutputForm } from './WorkOutputForm.tsx';

/** What the dialog is about: a work output, or a new one, which may be of a given node. */
export type Subject =
  | { readonly output: WorkOutput }
  | { readonly output: null; readonly standard?: string; readonly node?: string };

interface WorkOutputDialogProps {
  /** Null: closed. */
  readonly subject: Subject | null;
  readonly onClose: () => void;
}

export function WorkOutputDialog({ subject, onClose }: WorkOutputDialogProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(subject);
  // What was open stays drawn while the dialog fades.
  if (subject !== null && subject !== shown) setShown(subject);
  return (
    <Dialog
      opened={subject !== null}
      onClose={onClose}
      // A slip of the mouse outside must not throw away what was typed.
      closeOnClickOutside={false}
      title={shown?.output ? t(($) => $.workOutputs.edit) : t(($) => $.workOutputs.add)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      size="lg"
    >
      {shown && <WorkOutputForm subject={shown} onDone={onClose} />}
    </Dialog>
  );
}
