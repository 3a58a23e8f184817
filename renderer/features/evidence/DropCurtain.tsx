import { Portal, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NodeText } from '../../ui/NodeText.tsx';
import classes from './DropCurtain.module.css';
import type { FoundNode } from './useNode.ts';

/** Says, while files hang over the window, what letting go will do. */
export function DropCurtain({ onto }: { readonly onto: FoundNode | undefined }) {
  const { t } = useTranslation();
  return (
    <Portal>
      <div className={classes.curtain}>
        <div className={classes.words}>
          <IconFileImport size={48} stroke={1.25} aria-hidden />
          <Text size="xl" fw={600}>
            {onto ? t(($) => $.evidence.drop.onNode) : t(($) => $.evidence.drop.anywhere)}
          </Text>
          {onto && <NodeText node={onto.node} language={onto.standard.language} />}
        </div>
      </div>
    </Portal>
  );
}
