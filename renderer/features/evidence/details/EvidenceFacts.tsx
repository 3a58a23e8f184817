import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { useFormats } from '../../../ui/formats.ts';
import classes from './EvidenceFacts.module.css';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** Formats that people know by another name than the registered one, which is the same in every language. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  [`${OFFICE}wordprocessingml.document`]: 'Word (DOCX)',
  [`${OFFICE}spreadsheetml.sheet`]: 'Excel (XLSX)',
  [`${OFFICE}presentationml.presentation`]: 'PowerPoint (PPTX)',
};

/** What the vault knows of the file; nobody can change it. */
export function EvidenceFacts({
  evidence: { file, logged, origin, revision },
}: {
  readonly evidence: Evidence;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    [t(($) => $.evidence.drawer.fileName), shownName(file.name)],
    ...(origin === '' ? [] : [[t(($) => $.evidence.drawer.origin), origin] as const]),
    ...(revision === 1 ? [] : [[t(($) => $.evidence.drawer.revision), formats.number(revision)] as const]),
    [t(($) => $.evidence.drawer.size), formats.bytes(file.bytes)],
    [t(($) => $.evidence.drawer.type), FORMAT_NAMES[file.mediaType] ?? file.mediaType],
    [t(($) => $.evidence.drawer.logged), formats.moment(logged)],
    [t(($) => $.evidence.drawer.sha256), file.sha256],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
