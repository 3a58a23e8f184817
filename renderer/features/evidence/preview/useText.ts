import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { charsetOf, decodeText, looksLikeText, type Charset } from '../../../../shared/evidence/charset.ts';
import { readStart } from './bytes.ts';

/** So much of a text is shown at once, and so much more each time. */
const FIRST = 256 * 1024;
const MORE = 1024 * 1024;

/** The beginning of a file as text, in the characters that it seems to be written in or that somebody chose. */
export function useText(evidence: string, sha256: string) {
  const [most, setMost] = useState(FIRST);
  const [chosen, setChosen] = useState<Charset | null>(null);
  const { data, error } = useQuery({
    queryKey: ['preview-text', sha256, most],
    queryFn: () => readStart(evidence, most),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const charset = useMemo(() => chosen ?? (data && charsetOf(data.bytes)), [chosen, data]);
  const text = useMemo(() => data && charset && decodeText(data.bytes, charset), [data, charset]);
  return {
    error,
    text,
    charset,
    choose: setChosen,
    isText: useMemo(() => data && looksLikeText(data.bytes.subarray(0, 8192)), [data]),
    /** Null where everything is shown. */
    more: data && data.bytes.length < data.total ? () => setMost(most + MORE) : null,
  };
}
