import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  MultiSelect,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  Tooltip,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MATERIAL_PROOFS, type Material, type RulePack } from '../../../shared/eligibility/pack.ts';
import { levelName } from '../../ui/levelName.ts';
import { nextMaterial } from './drafts.ts';
import classes from './RulePacks.module.css';

interface MaterialsEditorProps {
  readonly pack: RulePack;
  readonly errorAt: (at: string) => string | undefined;
  readonly onChange: (materials: readonly Material[]) => void;
}

/** What an application under the conditions asks to hand in. */
export function MaterialsEditor({ pack, errorAt, onChange }: MaterialsEditorProps) {
  const { t } = useTranslation();
  const { materials } = pack;
  return (
    <section aria-labelledby="materials">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3" id="materials">
            {t(($) => $.rulePacks.materials)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.rulePacks.materialsWhy)}
          </Text>
        </div>
        <ul className={classes.list}>
          {materials.map((material, index) => (
            <MaterialEditor
              key={material.id}
              material={material}
              pack={pack}
              nameError={errorAt(`/materials/${index}/name`)}
              onChange={(changed) => onChange(materials.map((one, at) => (at === index ? changed : one)))}
              onRemove={() => onChange(materials.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
        <Group>
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...materials, nextMaterial(pack)])}
          >
            {t(($) => $.rulePacks.addMaterial)}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

interface MaterialEditorProps {
  readonly material: Material;
  readonly pack: RulePack;
  readonly nameError: string | undefined;
  readonly onChange: (material: Material) => void;
  readonly onRemove: () => void;
}

function MaterialEditor({ material, pack, nameError, onChange, onRemove }: MaterialEditorProps) {
  const { t } = useTranslation();
  const { name, why, proves, alternatives, seal, printedIn } = material;
  const put = (some: Partial<Material>) => onChange({ ...material, ...some });
  return (
    <Paper withBorder p="md" component="li" className={classes.condition}>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" flex={1}>
          <TextInput
            label={t(($) => $.rulePacks.material.name)}
            value={name}
            error={nameError}
            withAsterisk
            onChange={({ currentTarget: { value } }) => put({ name: value })}
          />
          <Select
            label={t(($) => $.rulePacks.material.proves)}
            data={MATERIAL_PROOFS.map((proof) => ({
              value: proof,
              label: t(($) => $.words.materialProof[proof]),
            }))}
            value={proves}
            allowDeselect={false}
            onChange={(proof) => proof !== null && put({ proves: proof })}
          />
          <TextInput
            label={t(($) => $.rulePacks.material.why)}
            value={why}
            onChange={({ currentTarget: { value } }) => put({ why: value })}
          />
          <TextInput
            label={t(($) => $.rulePacks.material.printedIn)}
            value={printedIn ?? ''}
            onChange={({ currentTarget: { value } }) => put({ printedIn: value === '' ? null : value })}
          />
          <MultiSelect
            label={t(($) => $.rulePacks.material.conditions)}
            placeholder={alternatives === null ? t(($) => $.rulePacks.material.allConditions) : undefined}
            data={pack.rules.alternatives.map(({ id, level, number }) => ({
              value: id,
              label: number === null ? levelName(t, level) : `${levelName(t, level)} (${number})`,
            }))}
            value={alternatives === null ? [] : [...alternatives]}
            onChange={(chosen) => put({ alternatives: chosen.length === 0 ? null : chosen })}
          />
          <Checkbox
            label={t(($) => $.rulePacks.material.seal)}
            checked={seal}
            mt={30}
            onChange={({ currentTarget: { checked } }) => put({ seal: checked })}
          />
        </SimpleGrid>
        <Tooltip label={t(($) => $.rulePacks.removeMaterial, { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={26}
            aria-label={t(($) => $.rulePacks.removeMaterial, { name })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Paper>
  );
}
