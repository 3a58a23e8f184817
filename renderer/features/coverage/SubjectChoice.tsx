import { getRouteApi } from '@tanstack/react-router';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { SubjectFields } from '../../ui/SubjectFields.tsx';

const route = getRouteApi('/coverage');

interface SubjectChoiceProps {
  readonly standards: readonly StandardSummary[];
  readonly standard: string;
  readonly level: number | null;
}

/** Which standard, and which of its levels; the address keeps it. */
export function SubjectChoice(props: SubjectChoiceProps) {
  const navigate = route.useNavigate();
  return <SubjectFields {...props} onChoose={(search) => void navigate({ search, replace: true })} />;
}
