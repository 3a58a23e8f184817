import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { TextLink } from '../../../ui/links.tsx';
import { NodeText } from '../../../ui/NodeText.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { EvidenceDrawer } from '../../evidence/index.ts';
import { VarcsDetails } from './VarcsDetails.tsx';

/** So many pieces of a requirement are named; the list of the evidence has the rest. */
const NAMED = 20;

interface BehindProps {
  readonly standard: Standard;
  /** Requirements by their ids. */
  readonly nodes: readonly string[];
}

/** What is behind a number: requirements, and each with its evidence, which opens. Asked for when it is drawn. */
export function Behind({ standard, nodes }: BehindProps) {
  const answer = useAnswer('sufficiency.explain', { standard: standard.id, nodes: [...nodes], most: NAMED });
  const [opened, setOpened] = useState<string | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const { t } = useTranslation();
  const { list } = useFormats();
  const { byId } = indexStandard(standard);
  return (
    <>
      <FaultMessage fault={answer.error} />
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {answer.data?.map((sufficiency) => {
            const node = byId.get(sufficiency.id);
            const { enough, missing, missingKinds, items, pieces } = sufficiency;
            return (
              <Table.Tr key={sufficiency.id} style={{ verticalAlign: 'top' }}>
                <Table.Th scope="row" fw={400} w="45%">
                  {node && <NodeText node={node} language={standard.language} />}
                </Table.Th>
                <Table.Td>
                  {enough ? (
                    <Badge color="green" variant="light" tt="none">
                      {t(($) => $.coverage.enough.isEnough)}
                    </Badge>
                  ) : (
                    <Text size="sm">
                      {t(($) => $.coverage.enough.missing, { number: missing })}
                      {missingKinds.length > 0 &&
                        t(($) => $.coverage.enough.missingKinds, {
                          kinds: list(missingKinds.map((kind) => t(($) => $.words.evidenceKind[kind]))),
                        })}
                    </Text>
                  )}
                  {items.map((item) => (
                    <Text key={item.evidence} size="sm" c={item.counts ? '' : 'dimmed'}>
                      <Anchor
                        component="button"
                        type="button"
                        ta="start"
                        onClick={() => setOpened(item.evidence)}
                      >
                        {item.title}
                      </Anchor>{' '}
                      · {t(($) => $.words.evidenceKind[item.kind])}
                      {item.date !== null && (
                        <>
                          {' · '}
                          <span style={{ whiteSpace: 'nowrap' }}>{item.date}</span>
                        </>
                      )}
                      {item.freshness !== 'fresh' &&
                        ` · ${t(($) => $.coverage.enough.freshness[item.freshness])}`}
                    </Text>
                  ))}
                  {pieces > items.length && (
                    <TextLink to="/evidence" search={{ standard: standard.id, node: sufficiency.id }}>
                      {t(($) => $.coverage.enough.rest, { number: pieces - items.length })}
                    </TextLink>
                  )}
                  <VarcsDetails standard={standard.id} node={sufficiency.id} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <EvidenceDrawer id={opened} onClose={close} />
    </>
  );
}
