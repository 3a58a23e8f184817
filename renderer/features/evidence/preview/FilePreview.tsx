import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { openingOf } from '../../../../shared/evidence/opening.ts';
import { useFileAddress } from '../useFileAddress.ts';
import { lookOf } from './look.ts';
import { MediaPreview } from './MediaPreview.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import { ScanPreview } from './ScanPreview.tsx';
import { Unshown } from './Unshown.tsx';

// Who only looks at pictures loads no reader of PDF.
const PdfPreview = lazy(async () => ({ default: (await import('./PdfPreview.tsx')).PdfPreview }));
const OfficePreview = lazy(async () => ({ default: (await import('./OfficePreview.tsx')).OfficePreview }));
const TextPreview = lazy(async () => ({ default: (await import('./TextPreview.tsx')).TextPreview }));

interface FilePreviewProps {
  readonly evidence: Evidence;
  /** With the means to look closer: in the viewer. */
  readonly large?: boolean;
}

/**
 * What a file holds, shown so that nothing in it runs and nothing is fetched. It fills the frame around it. To be given a
 * `key`: another file is another preview.
 */
export function FilePreview({ evidence, large = false }: FilePreviewProps) {
  const address = useFileAddress(evidence.id);
  if (address === undefined) return <Skeleton h="100%" />;
  return (
    <Suspense fallback={<Skeleton h="100%" />}>
      <Looked evidence={evidence} address={address} large={large} />
    </Suspense>
  );
}

function Looked({ evidence, address, large }: Required<FilePreviewProps> & { readonly address: string }) {
  const { title, file } = evidence;
  const look = lookOf(file);
  switch (look) {
    case 'picture':
      return <PicturePreview address={address} title={title} mediaType={file.mediaType} large={large} />;
    case 'scan':
      return <ScanPreview id={evidence.id} title={title} mediaType={file.mediaType} large={large} />;
    case 'audio':
    case 'video':
      return <MediaPreview kind={look} address={address} title={title} mediaType={file.mediaType} />;
    case 'pdf':
      return <PdfPreview evidence={evidence} />;
    case 'document':
    case 'workbook':
    case 'slides':
      return <OfficePreview evidence={evidence} kind={look} />;
    case 'text':
    case 'markdown':
    case 'table':
    case 'unknown':
      return <TextPreview evidence={evidence} look={look} />;
    case 'none':
      return (
        <Unshown why={openingOf(file).how === 'never' ? 'program' : 'unknown'} mediaType={file.mediaType} />
      );
  }
}
