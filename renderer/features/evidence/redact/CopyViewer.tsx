import { CloseButton, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Redaction } from '../../../../shared/evidence/redaction.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { useEscapeOnTop } from '../../../ui/escapeOnTop.ts';
import { FullScreen } from '../../../ui/FullScreen.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { PdfPages } from '../preview/PdfPreview.tsx';
import { PicturePreview } from '../preview/PicturePreview.tsx';
import { PlaceProvider } from '../preview/place.tsx';
import classes from './Redact.module.css';

interface CopyViewerProps {
  readonly redaction: Redaction;
  readonly onClose: () => void;
}

/** The copy as others are going to see it. */
export function CopyViewer({ redaction: { evidence, file }, onClose }: CopyViewerProps) {
  const { t } = useTranslation();
  useFocusBack();
  const dialog = useEscapeOnTop(true, onClose);
  const host = useAnswer('portfolio.state', {}).data?.host;
  const name = shownName(file.name);
  return (
    <FullScreen ref={dialog} label={t(($) => $.redaction.copy)} onClose={onClose}>
      <header className={classes.head}>
        <Title order={2} size="h4" className={classes.title}>
          {name}
        </Title>
        <CloseButton size="lg" aria-label={t(($) => $.preview.closeViewer)} onClick={onClose} />
      </header>
      <div className={classes.copy}>
        {/* Its places are not those of the original. */}
        <PlaceProvider>
          {file.mediaType === 'application/pdf' ? (
            <PdfPages kind="redacted" id={evidence} bytes={file.bytes} title={name} />
          ) : (
            host && (
              <PicturePreview
                address={`${host.filesAt}redacted/${evidence}`}
                title={name}
                mediaType={file.mediaType}
                large
                marks={false}
              />
            )
          )}
        </PlaceProvider>
      </div>
    </FullScreen>
  );
}
