import type { PortfolioState } from '../../../shared/contract/records.ts';
import { useAnswer } from '../../ui/procedure.ts';

type Aim = NonNullable<PortfolioState['open']>['aim'];

/** The standard and level that this portfolio is for; undefined until it is known, null where none was chosen. */
export function useAim(): Aim | undefined {
  const { data } = useAnswer('portfolio.state', {});
  return data && (data.open?.aim ?? null);
}
