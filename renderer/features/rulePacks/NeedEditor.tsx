import { ActionIcon, Checkbox, Group, MultiSelect, NumberInput, Select, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  CERTIFICATE_KINDS,
  EDUCATION_KINDS,
  MAJOR_CLASSES,
  TITLE_LEVELS,
  TRAINING_GOALS,
} from '../../../shared/career/vocabulary.ts';
import type {
  CertificateNeed,
  EducationNeed,
  Need,
  TitleNeed,
  WorkNeed,
} from '../../../shared/standard/rules.ts';
import { levelName } from '../../ui/levelName.ts';
import { LEVELS, newNeed } from './drafts.ts';
import classes from './RulePacks.module.css';

const KINDS = ['work', 'certificate', 'education', 'title', 'apprenticeship', 'age'] as const;

interface EditorProps<N extends Need> {
  readonly need: N;
  readonly onChange: (need: Need) => void;
}

interface NeedEditorProps extends EditorProps<Need> {
  readonly onRemove: (() => void) | undefined;
}

/** One need of a condition: what kind, and the numbers and lists that it has. */
export function NeedEditor({ need, onChange, onRemove }: NeedEditorProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.need}>
      <Group align="flex-end" gap="sm" className={classes.needFields}>
        <Select
          label={t(($) => $.rulePacks.need.kind)}
          data={KINDS.map((kind) => ({ value: kind, label: t(($) => $.rulePacks.need[kind]) }))}
          value={need.need}
          allowDeselect={false}
          w="9rem"
          onChange={(kind) => kind !== null && onChange(newNeed(kind))}
        />
        <Fields need={need} onChange={onChange} />
      </Group>
      {onRemove && (
        <Tooltip label={t(($) => $.rulePacks.removeNeed)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(($) => $.rulePacks.removeNeed)}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

function Fields({ need, onChange }: EditorProps<Need>) {
  const { t } = useTranslation();
  switch (need.need) {
    case 'work':
      return <WorkFields need={need} onChange={onChange} />;
    case 'certificate':
      return (
        <>
          <CertificateFields need={need} onChange={onChange} />
          <NumberInput
            label={t(($) => $.rulePacks.need.held)}
            value={need.heldYears ?? 0}
            min={0}
            max={60}
            allowDecimal={false}
            w="13rem"
            onChange={(years) => {
              const { heldYears: _, ...rest } = need;
              onChange(Number(years) > 0 ? { ...rest, heldYears: Number(years) } : rest);
            }}
          />
          <OwnOnly need={need} onChange={onChange} />
        </>
      );
    case 'education':
      return <EducationFields need={need} onChange={onChange} />;
    case 'title':
      return <TitleFields need={need} onChange={onChange} />;
    case 'apprenticeship':
      return <OwnOnly need={need} onChange={onChange} />;
    case 'age':
      return (
        <NumberInput
          label={t(($) => $.rulePacks.need.olderThan)}
          value={need.years}
          min={1}
          max={60}
          allowDecimal={false}
          w="8rem"
          onChange={(years) => onChange({ ...need, years: Number(years) })}
        />
      );
  }
}

function WorkFields({ need, onChange }: EditorProps<WorkNeed>) {
  const { t } = useTranslation();
  const { after } = need;
  const beginAfter = (kind: string | null) => {
    const { after: _, ...rest } = need;
    const beginning = kind === 'certificate' || kind === 'title' ? newNeed(kind) : undefined;
    onChange(
      beginning?.need === 'certificate' || beginning?.need === 'title' ? { ...rest, after: beginning } : rest,
    );
  };
  return (
    <>
      <NumberInput
        label={t(($) => $.rulePacks.need.years)}
        value={need.years}
        min={0}
        max={60}
        allowDecimal={false}
        w="6rem"
        onChange={(years) => onChange({ ...need, years: Number(years) })}
      />
      <Select
        label={t(($) => $.rulePacks.need.after)}
        data={[
          { value: '', label: t(($) => $.rulePacks.need.afterNothing) },
          { value: 'certificate', label: t(($) => $.rulePacks.need.afterCertificate) },
          { value: 'title', label: t(($) => $.rulePacks.need.afterTitle) },
        ]}
        value={after?.need ?? ''}
        allowDeselect={false}
        w="11rem"
        onChange={beginAfter}
      />
      {after?.need === 'certificate' && (
        <CertificateFields
          need={after}
          onChange={(beginning) => {
            if (beginning.need === 'certificate') onChange({ ...need, after: beginning });
          }}
        />
      )}
      {after?.need === 'title' && (
        <TitleFields
          need={after}
          onChange={(beginning) => {
            if (beginning.need === 'title') onChange({ ...need, after: beginning });
          }}
        />
      )}
      <OwnOnly need={need} onChange={onChange} />
    </>
  );
}

function CertificateFields({ need, onChange }: EditorProps<CertificateNeed>) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t(($) => $.rulePacks.need.level)}
        data={[
          ...LEVELS.map((level) => ({ value: String(level), label: levelName(t, level) })),
          { value: '', label: t(($) => $.rulePacks.need.noLevel) },
        ]}
        value={need.level === null ? '' : String(need.level)}
        allowDeselect={false}
        w="13rem"
        onChange={(level) =>
          onChange({
            ...need,
            level: level === '' || level === null ? null : Number(level),
            kinds: level === '' ? ['预备技师'] : need.kinds,
          })
        }
      />
      <MultiSelect
        label={t(($) => $.rulePacks.need.certificateKinds)}
        data={CERTIFICATE_KINDS.map((kind) => ({
          value: kind,
          label: t(($) => $.words.certificateKind[kind]),
        }))}
        value={[...need.kinds]}
        miw="14rem"
        onChange={(kinds) =>
          onChange({ ...need, kinds: CERTIFICATE_KINDS.filter((kind) => kinds.includes(kind)) })
        }
      />
    </>
  );
}

function TitleFields({ need, onChange }: EditorProps<TitleNeed>) {
  const { t } = useTranslation();
  return (
    <>
      <MultiSelect
        label={t(($) => $.rulePacks.need.titleLevels)}
        data={TITLE_LEVELS.map((level) => ({ value: level, label: t(($) => $.words.titleLevel[level]) }))}
        value={[...need.levels]}
        miw="12rem"
        onChange={(levels) =>
          onChange({ ...need, levels: TITLE_LEVELS.filter((level) => levels.includes(level)) })
        }
      />
      <Checkbox
        label={t(($) => $.rulePacks.need.matching)}
        checked={need.matching}
        pb={8}
        onChange={({ currentTarget: { checked } }) => onChange({ ...need, matching: checked })}
      />
    </>
  );
}

function EducationFields({ need, onChange }: EditorProps<EducationNeed>) {
  const { t } = useTranslation();
  const majors = MAJOR_CLASSES.filter((major) => major !== '无关');
  return (
    <>
      <MultiSelect
        label={t(($) => $.rulePacks.need.schools)}
        data={EDUCATION_KINDS.map((kind) => ({ value: kind, label: t(($) => $.words.educationKind[kind]) }))}
        value={[...need.kinds]}
        miw="16rem"
        onChange={(kinds) =>
          onChange({ ...need, kinds: EDUCATION_KINDS.filter((kind) => kinds.includes(kind)) })
        }
      />
      <MultiSelect
        label={t(($) => $.rulePacks.need.majors)}
        placeholder={need.majors === null ? t(($) => $.rulePacks.need.anyMajor) : undefined}
        data={[...majors]}
        value={need.majors === null ? [] : [...need.majors]}
        miw="14rem"
        onChange={(chosen) => {
          const some = majors.filter((major) => chosen.includes(major));
          onChange({ ...need, majors: some.length === 0 ? null : some });
        }}
      />
      <Select
        label={t(($) => $.rulePacks.need.goal)}
        data={[
          { value: '', label: t(($) => $.rulePacks.need.noGoal) },
          ...TRAINING_GOALS.map((goal) => ({ value: goal, label: t(($) => $.words.trainingGoal[goal]) })),
        ]}
        value={need.trainingGoal ?? ''}
        allowDeselect={false}
        w="9rem"
        onChange={(goal) =>
          onChange({ ...need, trainingGoal: TRAINING_GOALS.find((one) => one === goal) ?? null })
        }
      />
      <Checkbox
        label={t(($) => $.rulePacks.need.finalYear)}
        checked={need.statuses.includes('enrolled-final-year')}
        pb={8}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...need, statuses: checked ? ['graduated', 'enrolled-final-year'] : ['graduated'] })
        }
      />
    </>
  );
}

function OwnOnly({
  need,
  onChange,
}: EditorProps<Extract<Need, { readonly need: 'work' | 'certificate' | 'apprenticeship' }>>) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t(($) => $.rulePacks.need.ownOnly)}
      checked={need.ownOnly === true}
      pb={8}
      onChange={({ currentTarget: { checked } }) => {
        const { ownOnly: _, ...rest } = need;
        onChange(checked ? { ...rest, ownOnly: true } : rest);
      }}
    />
  );
}
