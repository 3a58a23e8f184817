import { Skeleton } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import classes from './Pdf.module.css';
import { openPdf, type PDFDocumentProxy } from './pdf.ts';
import { PdfPage, type PageSize } from './PdfPage.tsx';

interface PdfSheetProps {
  readonly file: Blob;
  /** From 1. */
  readonly page: number;
  /** In points. */
  readonly size: PageSize;
  /** CSS pixels for a point. */
  readonly scale: number;
  /** What lies over the page. */
  readonly children: ReactNode;
}

/** One page of a PDF that the person has chosen, with something laid over it. A file that cannot be drawn stays a blank sheet. */
export function PdfSheet({ file, page, size, scale, children }: PdfSheetProps) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    let left = false;
    const { task, close } = openPdf(file, file.size, () => undefined);
    task.promise.then((opened) => left || setPdf(opened)).catch(() => undefined);
    return () => {
      left = true;
      setPdf(null);
      close();
    };
  }, [file]);
  return (
    <div className={classes.sheet} style={{ width: size.width * scale, height: size.height * scale }}>
      {pdf === null ? (
        <Skeleton h="100%" />
      ) : (
        <PdfPage key={page} pdf={pdf} number={page} scale={scale} usual={size} near />
      )}
      {children}
    </div>
  );
}
