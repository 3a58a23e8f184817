import { ActionIcon, CloseButton, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim, Evidence } from '../../../../shared/evidence/evidence.ts';
import { useEscapeOnTop } from '../../../ui/escapeOnTop.ts';
import { useFormats } from '../../../ui/formats.ts';
import { FullScreen } from '../../../ui/FullScreen.tsx';
import { isOnTop } from '../../../ui/onTop.ts';
import { Claims } from '../details/Claims.tsx';
import { EvidenceFacts } from '../details/EvidenceFacts.tsx';
import { FileActions } from '../details/FileActions.tsx';
import { RedactionPanel } from '../redact/RedactionPanel.tsx';
import { FilePreview } from './FilePreview.tsx';
import { PlaceProvider } from './place.tsx';
import classes from './Viewer.module.css';

export interface Viewed {
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
}

interface ViewerProps {
  readonly item: Viewed;
  /** The ids that one leafs through, this one among them. */
  readonly among: readonly string[];
  readonly onGo: (evidence: string) => void;
  readonly onClose: () => void;
}

/** One piece of evidence over the whole window, beside what is said of it; from there to the next and the one before. */
export function Viewer({ item: { evidence, claims }, among, onGo, onClose }: ViewerProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [alone, setAlone] = useState(false);
  const at = among.indexOf(evidence.id);
  const [before, after] = [among[at - 1], at < 0 ? undefined : among[at + 1]];
  const content = useEscapeOnTop(true, onClose);
  useLeafing(content, before, after, onGo);
  const step = (label: string, icon: React.ReactNode, to: string | undefined) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        // Not `disabled`: the focus would be lost at either end.
        aria-disabled={to === undefined}
        data-disabled={to === undefined}
        onClick={() => to !== undefined && onGo(to)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <FullScreen ref={content} label={t(($) => $.preview.viewer)} onClose={onClose}>
      <header className={classes.head}>
        {step(
          t(($) => $.preview.before),
          <IconChevronLeft size={20} aria-hidden />,
          before,
        )}
        {step(
          t(($) => $.preview.after),
          <IconChevronRight size={20} aria-hidden />,
          after,
        )}
        {at >= 0 && (
          <Text size="sm" c="dimmed" component="output">
            {t(($) => $.preview.position, {
              at: formats.number(at + 1),
              of: formats.number(among.length),
            })}
          </Text>
        )}
        <Title order={2} size="h4" className={classes.title} title={evidence.title}>
          {evidence.title}
        </Title>
        <FileActions evidence={evidence} size="sm" />
        <Tooltip label={t(($) => $.preview.aside)}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t(($) => $.preview.aside)}
            aria-pressed={!alone}
            onClick={() => setAlone(!alone)}
          >
            <IconLayoutSidebarRight size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <CloseButton size="lg" aria-label={t(($) => $.preview.closeViewer)} onClick={onClose} />
      </header>
      <PlaceProvider key={evidence.id}>
        <div className={classes.columns} data-alone={alone || undefined}>
          <div className={classes.stage}>
            <FilePreview evidence={evidence} large />
          </div>
          {!alone && (
            <aside className={classes.aside} aria-label={t(($) => $.preview.aside)}>
              <Said evidence={evidence} claims={claims} />
            </aside>
          )}
        </div>
      </PlaceProvider>
    </FullScreen>
  );
}

/** What is said of it, and what it shows. */
function Said({ evidence, claims }: Viewed) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { kind, date, description } = evidence;
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {[t(($) => $.words.evidenceKind[kind]), date && formats.day(date)].filter(Boolean).join(' · ')}
        </Text>
        {description !== '' && <Text className={classes.description}>{description}</Text>}
      </div>
      <Claims evidence={evidence.id} claims={claims} />
      <RedactionPanel evidence={evidence} />
      <EvidenceFacts evidence={evidence} />
    </Stack>
  );
}

/**
 * Left and right go from one to the next, except where a field, a player or an enlarged picture has a use for them, or
 * another dialog lies above.
 */
function useLeafing(
  content: RefObject<Element | null>,
  before: string | undefined,
  after: string | undefined,
  onGo: (id: string) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!isOnTop(content.current)) return;
      if (
        target instanceof Element &&
        target.closest('input, textarea, select, audio, video, [role="tab"], [role="radio"], [data-own-keys]')
      )
        return;
      const to = key === 'ArrowLeft' ? before : after;
      if (to !== undefined) onGo(to);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [content, before, after, onGo]);
}
