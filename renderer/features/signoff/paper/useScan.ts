import { useState } from 'react';
import { Fault } from '../../../../shared/contract/fault.ts';
import type { ReadSheet } from '../../../../shared/contract/procedures/papers.ts';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { client } from '../../../client.ts';
import { useRefresh } from '../../../ui/procedure.ts';
import { pagesOfPdf } from '../../evidence/index.ts';

/** A scan that was matched with its sheet. */
export interface Scan {
  readonly evidence: string;
  readonly sheet: ReadSheet;
}

/** Keeps a scan as evidence and finds the sheet that it shows; one that shows none goes to the trash again. */
export function useScan() {
  const refresh = useRefresh();
  const [scan, setScan] = useState<Scan | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const read = async (file: File): Promise<void> => {
    setIsReading(true);
    setFault(null);
    let kept: Evidence | null = null;
    try {
      kept = (await client['evidence.add']({ title: '', kind: 'testimony', claims: [] }, file)).evidence;
      setScan({ evidence: kept.id, sheet: await readSheet(kept) });
    } catch (error) {
      setFault(error);
      if (kept !== null) await client['evidence.remove']({ id: kept.id }).catch(() => undefined);
    }
    setIsReading(false);
    await refresh();
  };
  return { scan, read: (file: File) => void read(file), isReading, fault, done: () => setScan(null) };
}

/** Of a PDF, the first page that shows a sheet. @throws Fault sheet-unread, sheet-other */
async function readSheet(evidence: Evidence): Promise<ReadSheet> {
  if (evidence.file.mediaType !== 'application/pdf') return client['papers.read']({ scan: evidence.id });
  for await (const page of pagesOfPdf(evidence)) {
    const sheet = await readPage(evidence, page);
    if (sheet !== null) return sheet;
  }
  throw new Fault('sheet-unread');
}

/** Null where the page shows none. */
async function readPage({ id }: Evidence, page: File): Promise<ReadSheet | null> {
  try {
    return await client['papers.read']({ scan: id }, page);
  } catch (error) {
    if (error instanceof Fault && error.code === 'sheet-unread') return null;
    throw error;
  }
}
