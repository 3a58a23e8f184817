import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { NodeList } from '../NodeList.tsx';
import { NodeProse } from '../NodeProse.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { placeOfNode } from '../places.ts';
import { headingOf, useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** A post as its printed table: what is done on the left, what it takes on the right. */
export function PostSection({ post }: { readonly post: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const children = childrenOf(standard, post.id);
  const printed = headingOf(standard, 'post');
  return (
    <section className={classes.section} aria-labelledby={placeOfNode(post.id)}>
      <Text size="sm" c="dimmed" {...(printed !== undefined && { lang: standard.language })}>
        {printed ?? t(($) => $.words.nodeType.post)}
      </Text>
      <NodeTitle node={post} order={2} />
      <NodeProse node={post} />
      <div className={classes.halves}>
        <NodeList type="duty" nodes={children.filter(({ type }) => type === 'duty')} />
        <NodeList type="requirement" nodes={children.filter(({ type }) => type === 'requirement')} />
      </div>
    </section>
  );
}
