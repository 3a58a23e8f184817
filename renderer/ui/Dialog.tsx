import { Modal, type ModalProps } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useState } from 'react';
import { AboveNotices } from './AboveNotices.ts';
import { useEscapeOnTop } from './escapeOnTop.ts';

/**
 * Escape closes it alone, whatever lies beneath. Where `closeOnEscape` is false, it stays and nothing else goes either.
 * One that was never opened is not drawn.
 */
export function Dialog(props: ModalProps) {
  const [wasOpened, setWasOpened] = useState(props.opened);
  if (props.opened && !wasOpened) setWasOpened(true);
  return wasOpened && <Drawn {...props} />;
}

/** It is drawn closed first: as it comes open, the UI library notes where the focus was. */
function Drawn({ opened, closeOnEscape = true, children, ...props }: ModalProps) {
  const isMounted = useMounted();
  const dialog = useEscapeOnTop(opened, () => {
    if (closeOnEscape) props.onClose();
  });
  return (
    <Modal ref={dialog} opened={opened && isMounted} closeOnEscape={false} {...props}>
      {children}
      <AboveNotices dialog={dialog} />
    </Modal>
  );
}
