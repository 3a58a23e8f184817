import { useAnswer } from '../../ui/procedure.ts';

/** Where the stored file of a piece of evidence can be seen; the host says where files are. */
export function useFileAddress(evidence: string): string | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && `${data.host.filesAt}evidence/${evidence}`;
}
