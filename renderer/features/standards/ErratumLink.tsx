import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Erratum, Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { TextLink } from '../../ui/links.tsx';
import { nodeLabel, nodeName } from '../../../shared/standard/nodeName.ts';
import { goToPlace, placeOfNode, placeOfSection } from './places.ts';
import { useReading } from './reading.ts';

/** The way to where an oddity is. A node may be on a level that is not shown, so its link names it in the address. */
export function ErratumLink({ erratum: { node, alternatives } }: { readonly erratum: Erratum }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { byId } = indexStandard(standard);
  const at = node === undefined ? undefined : byId.get(node);
  if (at)
    return (
      <TextLink
        to="/standards/$standardId"
        params={{ standardId: standard.id }}
        search={{ node: at.id }}
        resetScroll={false}
        size="sm"
        onClick={() => goToPlace(placeOfNode(at.id), 'center')}
      >
        {t(($) => $.standards.toNode, { node: nameOf(standard, at) })}
      </TextLink>
    );
  if (alternatives === undefined) return null;
  return (
    <TextLink
      to="/standards/$standardId"
      params={{ standardId: standard.id }}
      search={({ level }) => ({ level })}
      resetScroll={false}
      size="sm"
      // The reader of the source gives the focus back as it closes; the place comes after that.
      onClick={() => window.setTimeout(() => goToPlace(placeOfSection('conditions')), 50)}
    >
      {t(($) => $.standards.toNode, { node: standard.eligibility?.clause ?? '' })}
    </TextLink>
  );
}

/** 三级/高级工 3.2.1: with its level where each level counts anew, with its post where each post does. */
function nameOf(standard: Standard, node: StandardNode): string {
  const { kind, nodes } = standard;
  const above =
    kind === 'cn-occupation'
      ? nodes.find(({ type, level }) => type === 'level' && level === node.level)
      : nodes.find(({ type, id }) => type === 'post' && id === node.parent);
  const name = nodeLabel(node);
  return above === undefined || above.id === node.id ? name : `${nodeName(above)} ${name}`;
}
