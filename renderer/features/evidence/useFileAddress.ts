import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useAnswer } from '../../ui/procedure.ts';

/** Where the stored file of a piece of evidence can be seen; the host says where files are. */
export function useFileAddress(evidence: string): string | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && `${data.host.filesAt}evidence/${evidence}`;
}

/** Where a page of it can be seen that no browser decodes, the page from 1. */
export function useShownAddress(evidence: string, page: number): string | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && `${data.host.filesAt}shown/${evidence}-${page}`;
}

/** Where a small picture of its file can be seen, as far as one can be made of it. Another content has another address. */
export function useSmallAddress({ id, revision }: Pick<Evidence, 'id' | 'revision'>): string | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && `${data.host.filesAt}small/${id}-${revision}`;
}
