import { UnstyledButton, type TitleOrder } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeType } from '../../../shared/standard/node.ts';
import { nodeName } from '../../../shared/standard/nodeName.ts';
import { useCoverageActions, type EvidenceByNode } from './actions.ts';
import classes from './CoverageGroup.module.css';
import { CoverageRow } from './CoverageRow.tsx';
import { LOOSE, type Group, type Requirement } from './outline.ts';
import { Tally } from './Tally.tsx';
import { TaskContext } from './TaskContext.tsx';

interface CoverageGroupProps {
  readonly group: Group;
  readonly depth: number;
  readonly evidence: EvidenceByNode;
  /** The requirements of which all evidence is too old to count. */
  readonly tooOld: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (id: string) => void;
}

/** A part of the standard: its tally, its requirements, its own parts. It folds. */
export function CoverageGroup({ group, depth, ...rest }: CoverageGroupProps) {
  const { t } = useTranslation();
  const { standard } = useCoverageActions();
  const body = useId();
  const open = !rest.folded.has(group.id);
  const Heading = `h${Math.min(2 + depth, 6) as TitleOrder}` as const;
  return (
    <section className={classes.group} data-depth={depth}>
      <Heading className={classes.heading}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => rest.onFold(group.id)}
        >
          <IconChevronRight size={18} className={classes.chevron} data-open={open || undefined} aria-hidden />
          <span className={classes.name}>
            {group.node ? (
              <span lang={standard.language}>
                {group.node.code !== null && <span className={classes.code}>{group.node.code}</span>}
                {nodeName(group.node)}
              </span>
            ) : (
              t(($) => (group.id === LOOSE ? $.coverage.loose : $.coverage.basic))
            )}
          </span>
          <Tally covered={group.covered} signed={group.signed} total={group.total} />
        </UnstyledButton>
      </Heading>
      <div id={body} hidden={!open}>
        {open && <Body group={group} depth={depth} {...rest} />}
      </div>
    </section>
  );
}

function Body({ group, depth, evidence, tooOld, folded, onFold }: CoverageGroupProps) {
  const { standard } = useCoverageActions();
  const lists = byType(group.requirements);
  return (
    <>
      {lists.map(({ type, requirements }) => (
        <div key={type}>
          {/* Skills and knowledge of a work content are two printed columns. */}
          {lists.length > 1 && <TypeHead type={type} />}
          <ul className={classes.list}>
            {requirements.map(({ node, coverage }) => (
              <CoverageRow
                key={node.id}
                node={node}
                coverage={coverage}
                evidence={evidence.get(node.id)}
                isTooOld={tooOld.has(node.id)}
              />
            ))}
          </ul>
        </div>
      ))}
      {group.node?.type === 'task' && <TaskContext standard={standard} task={group.node.id} />}
      {group.groups.map((inner) => (
        <CoverageGroup
          key={inner.id}
          group={inner}
          depth={depth + 1}
          evidence={evidence}
          tooOld={tooOld}
          folded={folded}
          onFold={onFold}
        />
      ))}
    </>
  );
}

/** What the source prints above the nodes of a type; our own word where it prints nothing. */
function TypeHead({ type }: { readonly type: NodeType }) {
  const { t } = useTranslation();
  const { standard } = useCoverageActions();
  const printed = standard.headings?.[type];
  return (
    <p className={classes.column} lang={printed === undefined ? undefined : standard.language}>
      {printed ?? t(($) => $.words.nodeType[type])}
    </p>
  );
}

function byType(requirements: readonly Requirement[]) {
  const types = [...new Set(requirements.map(({ node }) => node.type))];
  return types.map((type: NodeType) => ({
    type,
    requirements: requirements.filter(({ node }) => node.type === type),
  }));
}
