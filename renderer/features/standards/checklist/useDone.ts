import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Tells that the checklist is evidence now. */
export function useDone(): (title: string) => void {
  const { t } = useTranslation();
  return (title) =>
    notifications.show({
      role: 'status',
      position: 'bottom-left',
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      title: t(($) => $.standards.checklist.kept),
      message: title,
    });
}
