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

/**
 * Keeps a scan as evidence and finds the sheet that it shows. Where no code can be read, the person says what it shows, or
 * it goes to the trash again, as one of another portfolio does.
 */
export function useScan() {
  const refresh = useRefresh();
  const [unread, setUnread] = useState<string | null>(null);
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
      if (kept !== null && error instanceof Fault && error.code === 'sheet-unread') setUnread(kept.id);
      else {
        setFault(error);
        if (kept !== null) await discard(kept.id);
      }
    }
    setIsReading(false);
    await refresh();
  };
  return {
    scan,
    read: (file: File) => void read(file),
    isReading,
    fault,
    done: () => setScan(null),
    /** A scan on which no code could be read. */
    unread,
    match: (evidence: string, sheet: ReadSheet) => {
      setUnread(null);
      setScan({ evidence, sheet });
    },
    discard: (evidence: string) => {
      setUnread(null);
      void discard(evidence).then(refresh);
    },
  };
}

const discard = (id: string) => client['evidence.remove']({ id }).catch(() => undefined);

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
