import { IconChartBar, IconGridDots, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';
import type { Subject } from '../../ui/SubjectFields.tsx';

/** The coverage otherwise: by its evidence, what to do next, and pictures of it. About the same standard and level. */
export function CoverageLinks({ subject }: { readonly subject: Subject | null }) {
  const { t } = useTranslation();
  const search =
    subject === null
      ? {}
      : { standard: subject.standard, ...(subject.level !== null && { level: subject.level }) };
  return (
    <>
      <ButtonLink
        to="/coverage/matrix"
        search={search}
        variant="default"
        leftSection={<IconGridDots size={18} aria-hidden />}
      >
        {t(($) => $.coverage.matrix.title)}
      </ButtonLink>
      <ButtonLink
        to="/plan"
        search={search}
        variant="default"
        leftSection={<IconListCheck size={18} aria-hidden />}
      >
        {t(($) => $.plan.title)}
      </ButtonLink>
      <ButtonLink
        to="/progress"
        search={search}
        variant="default"
        leftSection={<IconChartBar size={18} aria-hidden />}
      >
        {t(($) => $.progress.title)}
      </ButtonLink>
    </>
  );
}
