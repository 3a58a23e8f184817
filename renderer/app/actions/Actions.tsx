import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ACTIONS, isPossible, type Action, type ActionId } from '../../../shared/actions/actions.ts';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { useOpening } from '../../ui/useOpening.ts';
import { Later, later } from '../Later.tsx';
import { isEdited } from './editing.ts';
import { FindButton } from './FindButton.tsx';
import { useActionKeys } from './useActionKeys.ts';
import { useMenu } from './useMenu.ts';
import { useOtherWindows } from './useOtherWindows.ts';
import { useUndo } from './useUndo.ts';
import { usePerform } from './usePerform.ts';

const Palette = later(async () => (await import('./Palette.tsx')).Palette);
const ShortcutSheet = later(async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet);
const EvidenceDrawer = later(
  async () => (await import('../../features/evidence/details/EvidenceDrawer.tsx')).EvidenceDrawer,
);

interface ActionsProps {
  readonly state: PortfolioState;
  readonly onQuickAdd: () => void;
}

/** All that can be done from anywhere: by keys, by the window's menu, by the palette, whose button this is. */
export function Actions({ state, onQuickAdd }: ActionsProps) {
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false);
  const [sheet, { open: openSheet, close: closeSheet }] = useDisclosure(false);
  const [evidence, setEvidence] = useState<string | null>(null);
  const opening = useOpening(evidence !== null);
  const { data: preferences } = useAnswer('preferences.show', {});
  const { mutate: open } = useChange('portfolio.open');
  const steps = useUndo(state.open?.opening);
  const perform = usePerform({ quickAdd: onQuickAdd, palette: openPalette, shortcuts: openSheet, ...steps });
  useOtherWindows();
  const host = state.host.kind === 'browser' ? 'browser' : 'window';
  const situation = { isOpen: state.open !== null, isReadOnly: state.open?.readOnly !== undefined };
  const possible = ACTIONS.filter((action) => action.byHost !== true && isPossible(action, situation));
  const act = (action: Action | undefined): boolean => {
    if (action === undefined || !possible.includes(action)) return false;
    perform(action.id);
    return true;
  };
  useActionKeys({ host, characters: preferences?.searchKey ?? false, onAction: act });
  useMenu(
    (id: ActionId) => {
      // The menu was chosen, but a field was being written in.
      const isStep = id === 'undo' || id === 'redo';
      if (isStep && isEdited(document.activeElement)) document.execCommand(id);
      else act(ACTIONS.find((action) => action.id === id));
    },
    (dir) => open({ input: { dir } }),
  );
  return (
    <>
      <FindButton host={host} onClick={openPalette} />
      <Later>
        {useEver(palette) && (
          <Palette
            opened={palette}
            onClose={closePalette}
            host={host}
            actions={possible}
            isOpen={situation.isOpen}
            onAction={perform}
            onEvidence={setEvidence}
          />
        )}
        {useEver(sheet) && <ShortcutSheet opened={sheet} onClose={closeSheet} host={host} />}
        {useEver(evidence !== null) && situation.isOpen && (
          <EvidenceDrawer key={opening} id={evidence} onClose={() => setEvidence(null)} />
        )}
      </Later>
    </>
  );
}

/** Whether it was so at any time: what slides away is drawn a little longer. */
function useEver(isSo: boolean): boolean {
  const [ever, setEver] = useState(isSo);
  if (isSo && !ever) setEver(true);
  return ever || isSo;
}
