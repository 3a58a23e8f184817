import { Group, Skeleton, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { StrandedClaims } from '../../evidence/index.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { TreeEditor } from './TreeEditor.tsx';
import { useEditing, type Editing } from './useEditing.ts';

const route = getRouteApi('/standards/$standardId/edit');

/** Where a standard of one's own is written. */
export function EditorPage() {
  const { t } = useTranslation();
  const { standardId } = route.useParams();
  const own = useAnswer('ownStandards.show', { id: standardId });
  if (own.data) return <Editor key={standardId} standard={own.data.standard} />;
  return (
    <Page title={t(($) => $.ownStandards.edit)}>
      <FaultMessage fault={own.error} />
      {own.isPending && <Skeleton h={480} />}
    </Page>
  );
}

function Editor({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const editing = useEditing(standard);
  return (
    <Page
      title={t(($) => $.ownStandards.editor.title, { title: standard.title })}
      description={t(($) => $.ownStandards.editor.about)}
      actions={
        <ButtonLink to="/standards/$standardId" params={{ standardId: standard.id }} variant="default">
          {t(($) => $.ownStandards.editor.back)}
        </ButtonLink>
      }
    >
      <NameField key={standard.title} standard={standard} editing={editing} />
      <TreeEditor standard={standard} editing={editing} />
      <StrandedClaims standard={standard} />
    </Page>
  );
}

/** Saved when the person goes on. */
function NameField({ standard, editing }: { readonly standard: Standard; readonly editing: Editing }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(standard.title);
  const save = () => {
    if (title.trim() === '') setTitle(standard.title);
    else if (title.trim() !== standard.title) editing.make({ what: 'name', title: title.trim() });
  };
  return (
    <Group mb="sm">
      <TextInput
        label={t(($) => $.ownStandards.name)}
        lang={standard.language}
        maxLength={300}
        w="min(100%, 32rem)"
        value={title}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
        onBlur={save}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur();
        }}
      />
    </Group>
  );
}
