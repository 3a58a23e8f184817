import { Skeleton, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { useShownAddress } from '../useFileAddress.ts';
import { IconButton } from './IconButton.tsx';
import { PlaceProvider, usePlaces } from './place.tsx';
import classes from './Preview.module.css';
import { PicturePreview } from './PicturePreview.tsx';
import { Unshown } from './Unshown.tsx';

interface ScanPreviewProps {
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  readonly large: boolean;
}

/** What scanners and phones write: each page is drawn by the host as a picture that browsers decode. */
export function ScanPreview({ id, title, mediaType, large }: ScanPreviewProps) {
  const { data, error } = useAnswer('previews.pages', { id });
  const [page, setPage] = useState(1);
  const address = useShownAddress(id, page);
  if (error) return <Unshown why="unreadable" mediaType={mediaType} />;
  if (data?.pages === 0) return <Unshown why="damaged" mediaType={mediaType} />;
  if (data === undefined || address === undefined) return <Skeleton h="100%" />;
  const isOnly = data.pages === 1;
  const shown = data.tooLarge.includes(page) ? (
    <Unshown why="too-large" mediaType={mediaType} />
  ) : (
    <PicturePreview key={address} {...{ address, title, mediaType, large }} marks={isOnly} />
  );
  if (isOnly) return shown;
  return (
    <div className={classes.column}>
      <Leafing page={page} pages={data.pages} onGo={setPage} />
      <div className={classes.fill}>
        {/* The place is the page: a region would not say of which. */}
        <PlaceProvider>{shown}</PlaceProvider>
      </div>
    </div>
  );
}

interface LeafingProps {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

function Leafing({ page, pages, onGo }: LeafingProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { setHere, wanted } = usePlaces();
  useEffect(() => {
    setHere({ kind: 'page', page });
    return () => setHere(null);
  }, [page, setHere]);
  useEffect(() => {
    if (wanted?.kind === 'page' && wanted.page <= pages) onGo(wanted.page);
  }, [wanted, pages, onGo]);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t(($) => $.preview.pages)}>
      <IconButton label={t(($) => $.preview.pageBefore)} disabled={page <= 1} onClick={() => onGo(page - 1)}>
        <IconChevronLeft size={18} aria-hidden />
      </IconButton>
      <Text size="sm" component="output">
        {t(($) => $.preview.page, { page: formats.number(page) })}
      </Text>
      <IconButton
        label={t(($) => $.preview.pageAfter)}
        disabled={page >= pages}
        onClick={() => onGo(page + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </IconButton>
      <Text size="sm" c="dimmed">
        {t(($) => $.preview.ofPages, { pages: formats.number(pages) })}
      </Text>
    </div>
  );
}
