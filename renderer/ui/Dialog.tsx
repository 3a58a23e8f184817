import { Modal, type ModalProps } from '@mantine/core';
import { AboveNotices } from './AboveNotices.ts';
import { useEscapeOnTop } from './escapeOnTop.ts';

/** Escape closes it alone, whatever lies beneath. Where `closeOnEscape` is false, it stays and nothing else goes either. */
export function Dialog({ closeOnEscape = true, children, ...props }: ModalProps) {
  const dialog = useEscapeOnTop(props.opened, () => {
    if (closeOnEscape) props.onClose();
  });
  return (
    <Modal ref={dialog} closeOnEscape={false} {...props}>
      {children}
      <AboveNotices dialog={dialog} />
    </Modal>
  );
}
