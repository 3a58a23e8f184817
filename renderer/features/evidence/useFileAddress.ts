import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useAnswer } from '../../ui/procedure.ts';

/** Where the stored file of a piece of evidence can be seen; the host says where files are. */
export function useFileAddress(evidence: string): string | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && `${data.host.filesAt}evidence/${evidence}`;
}

/** Where a small picture of its file can be seen, as far as one can be made of it. Another content has another address. */
export function useSmallAddress({ id, revision }: Pick<Evidence, 'id' | 'revision'>): string | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && `${data.host.filesAt}small/${id}-${revision}`;
}
