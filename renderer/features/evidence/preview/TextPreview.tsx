import { Button, NativeSelect, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHARSETS, type Charset } from '../../../../shared/evidence/charset.ts';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import classes from './Preview.module.css';
import { Scroller } from './Scroller.tsx';
import { TableText } from './TableText.tsx';
import { Unshown } from './Unshown.tsx';
import { useText } from './useText.ts';

interface TextPreviewProps {
  readonly evidence: Evidence;
  readonly look: 'text' | 'markdown' | 'table' | 'unknown';
}

/** A text as characters and nothing else; Markdown and tables also as what they mean. */
export function TextPreview({ evidence: { id, title, file }, look }: TextPreviewProps) {
  const { t } = useTranslation();
  const { text, error, charset, choose, isText, more } = useText(id, file.sha256);
  const [asSource, setAsSource] = useState(false);
  if (error) return <FaultMessage fault={error} />;
  if (text === undefined || charset === undefined) return <Skeleton h="100%" />;
  if (look === 'unknown' && isText !== true) return <Unshown why="unknown" mediaType={file.mediaType} />;
  const meant = (look === 'markdown' || look === 'table') && !asSource;
  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        {(look === 'markdown' || look === 'table') && (
          <SegmentedControl
            size="xs"
            aria-label={t(($) => $.preview.shownAs)}
            value={asSource ? 'source' : 'meant'}
            data={[
              {
                value: 'meant',
                label: look === 'table' ? t(($) => $.preview.asTable) : t(($) => $.preview.asText),
              },
              { value: 'source', label: t(($) => $.preview.asSource) },
            ]}
            onChange={(value) => setAsSource(value === 'source')}
          />
        )}
        <NativeSelect
          size="xs"
          aria-label={t(($) => $.preview.charset)}
          value={charset}
          data={CHARSETS.map((name) => ({ value: name, label: CHARSET_NAMES[name] }))}
          onChange={({ currentTarget: { value } }) => choose(value as Charset)}
        />
        {more && (
          <>
            <Text size="sm" c="dimmed">
              {t(($) => $.preview.onlyStart)}
            </Text>
            <Button size="compact-xs" variant="subtle" onClick={more}>
              {t(($) => $.preview.more)}
            </Button>
          </>
        )}
      </div>
      <Scroller aria-label={title} data-own-keys>
        {!meant && <pre className={classes.text}>{text}</pre>}
        {meant && look === 'markdown' && <MarkdownText text={text} />}
        {meant && look === 'table' && <TableText text={text} />}
        {text === '' && (
          <Text c="dimmed" p="md">
            {t(($) => $.preview.empty)}
          </Text>
        )}
      </Scroller>
    </div>
  );
}

const CHARSET_NAMES: Readonly<Record<Charset, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};
