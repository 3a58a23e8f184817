import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Skeleton,
  Stack,
  Table,
  Text,
  Textarea,
  VisuallyHidden,
} from '@mantine/core';
import { IconFileExport, IconSignature } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';
import classes from './RequestForm.module.css';
import { SaveFile } from './SaveFile.tsx';
import { useClaims, type ListedClaim } from './useClaims.ts';

interface RequestFormProps {
  /** Requirements of a standard that lack only the sign-off: what shows them is chosen to begin with. */
  readonly wanted: { readonly standard: string; readonly nodes: readonly string[] } | null;
  readonly onMade: () => void;
  /** Told of each change: what was made is no longer what the form says. */
  readonly onChange: () => void;
}

/** Chooses claims and makes the file that asks for sign-off. */
export function RequestForm({ wanted, onMade, onChange }: RequestFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { claims, error } = useClaims();
  const { data: state } = useAnswer('portfolio.state', {});
  const [changed, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [message, setMessage] = useState('');
  const [sample, setSample] = useState<number | ''>('');
  const [addressee, setAddressee] = useState<string | null>(null);
  const { data: signers = [] } = useAnswer('signoffs.signers', {});
  const addressees = signers.filter(({ followedBy }) => followedBy === null);
  const words = useWords();
  const [originals, setOriginals] = useState<readonly string[]>([]);
  /** How often it was changed: making a file takes its time, and what is written meanwhile is not in it. */
  const changes = useRef(0);
  const request = useChange('signoffs.request');
  const open = useChange('reviews.open');
  if (error) return <FaultMessage fault={error} />;
  if (!claims || !state) return <Skeleton h={320} />;
  if (claims.length === 0)
    return (
      <EmptyState
        icon={<IconSignature size={36} />}
        title={t(($) => $.signoff.noClaims)}
        description={t(($) => $.signoff.noClaimsWhy)}
        action={<ButtonLink to="/evidence">{t(($) => $.signoff.toEvidence)}</ButtonLink>}
      />
    );
  const isWanted = ({ standard, node, isSigned }: ListedClaim) =>
    !isSigned && standard === wanted?.standard && wanted.nodes.includes(node);
  const proposed = claims.filter(isWanted);
  const listed = [...proposed, ...claims.filter((claim) => !isWanted(claim))];
  // A link that was chosen may be gone meanwhile, and a key may have another after it.
  const standing = new Set(claims.map(({ id }) => id));
  const chosen = new Set(
    changed === null ? proposed.map(({ id }) => id) : [...changed].filter((id) => standing.has(id)),
  );
  const asked = addressees.find(({ did }) => did === addressee)?.did ?? null;
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      changes.current += 1;
      onChange();
      set(value);
    };
  const chooseThese = changing(setChosen);
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    chooseThese(next);
  };
  const chooseAll = (signed: boolean) =>
    chooseThese(new Set(claims.filter(({ isSigned }) => isSigned === signed).map(({ id }) => id)));
  const made = request.data;
  const copied = copiedAmong(claims.filter(({ id }) => chosen.has(id)));
  const copies = [...copied.keys()].filter((id) => !originals.includes(id));
  return (
    <Stack gap="md">
      <Text c="dimmed">{t(($) => $.signoff.askLead)}</Text>
      {wanted && <Text fw={600}>{t(($) => $.signoff.proposed, { count: proposed.length })}</Text>}
      <Group>
        <Button variant="default" size="xs" onClick={() => chooseAll(false)}>
          {t(($) => $.signoff.chooseAll)}
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={!claims.some(({ isSigned }) => isSigned)}
          onClick={() => chooseAll(true)}
        >
          {t(($) => $.signoff.chooseSigned)}
        </Button>
      </Group>
      <div className={classes.choices}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <VisuallyHidden>{t(($) => $.signoff.choose)}</VisuallyHidden>
              </Table.Th>
              <Table.Th>{t(($) => $.signoff.requirement)}</Table.Th>
              <Table.Th>{t(($) => $.signoff.evidence)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.map(({ id, requirement, title, signedBy }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Checkbox
                    aria-label={`${requirement} ${title}`}
                    checked={chosen.has(id)}
                    onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="sm" lineClamp={2}>
                    {requirement}
                  </Text>
                  {signedBy !== '' && (
                    <Text size="xs" c="dimmed">
                      {signedBy}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{title}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {copied.size > 0 && (
        <Checkbox.Group
          label={t(($) => $.signoff.copies)}
          description={t(($) => $.signoff.copiesHelp)}
          value={copies}
          onChange={changing((ids: string[]) =>
            setOriginals([...copied.keys()].filter((id) => !ids.includes(id))),
          )}
        >
          <Stack gap={6} mt="xs">
            {[...copied].map(([id, title]) => (
              <Checkbox key={id} value={id} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Select
        label={t(($) => $.signoff.addressee)}
        description={t(($) => $.signoff.addresseeHelp)}
        placeholder={t(($) => $.signoff.anybody)}
        clearable
        maw={420}
        data={addressees.map(({ did, name, trust }) => ({
          value: did,
          label: `${name} · ${words.trust[trust]}`,
        }))}
        disabled={addressees.length === 0}
        value={asked}
        onChange={changing(setAddressee)}
      />
      <Textarea
        label={t(($) => $.signoff.message)}
        description={t(($) => $.signoff.messageHelp)}
        rows={2}
        maxLength={2000}
        value={message}
        onChange={({ currentTarget }) => changing(setMessage)(currentTarget.value)}
      />
      <NumberInput
        label={t(($) => $.signoff.sample)}
        description={t(($) => $.signoff.sampleHelp)}
        maw={420}
        min={1}
        max={Math.max(1, chosen.size)}
        allowDecimal={false}
        value={sample}
        onChange={(value) => changing(setSample)(typeof value === 'number' ? value : '')}
      />
      <Group>
        <Button
          leftSection={<IconFileExport size={18} aria-hidden />}
          disabled={chosen.size === 0}
          loading={request.isPending}
          onClick={() => {
            const before = changes.current;
            request
              .mutateAsync({
                input: {
                  claims: [...chosen],
                  addressee: asked,
                  copies,
                  message,
                  sample: sample === '' ? null : { count: sample, seed: seedOf() },
                },
              })
              .then(() => changes.current === before && onMade(), ignoreFault);
          }}
        >
          {t(($) => $.signoff.make)}
        </Button>
      </Group>
      {made && (
        <output>
          <Alert
            color="green"
            title={t(($) => $.signoff.made, { claims: made.claims, evidence: made.evidence })}
          >
            <Stack gap="xs" align="flex-start">
              <Group>
                <SaveFile kind="requests" id={made.request} fileName={made.fileName} />
                <Button
                  variant="default"
                  loading={open.isPending}
                  onClick={() =>
                    open.mutate(
                      { input: { request: made.request } },
                      {
                        onSuccess: ({ id }) =>
                          void navigate({ to: '/review/$reviewId', params: { reviewId: id } }),
                      },
                    )
                  }
                >
                  {t(($) => $.signoff.onThisComputer)}
                </Button>
              </Group>
              <Text size="xs" c="dimmed">
                {t(($) => $.signoff.onThisComputerHelp)}
              </Text>
            </Stack>
          </Alert>
        </output>
      )}
    </Stack>
  );
}

/** The evidence that has a redacted copy, each once: its title by its id. */
const copiedAmong = (claims: readonly ListedClaim[]): ReadonlyMap<string, string> =>
  new Map(claims.flatMap(({ evidence, hasCopy, title }) => (hasCopy ? [[evidence, title] as const] : [])));

/** Nobody chooses it, so that nobody can choose what is drawn. */
const seedOf = (): string => crypto.randomUUID();
