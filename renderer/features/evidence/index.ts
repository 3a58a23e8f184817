/*
 * What the coverage, the work output and the standards pages share with the evidence page. They are about evidence, so
 * the house lets these features import this file; it is the only exception to "a feature imports no other feature".
 */
export { useFileDrop, useStrayFileGuard } from './intake/drop.ts';
export { useFileChooser } from './intake/useFileChooser.tsx';
export { useIntake } from './intake/useIntake.ts';
export { useAdded } from './intake/useAdded.ts';
export { useIntakeState } from './intake/useIntakeState.ts';
export { IntakeDock } from './intake/IntakeDock.tsx';
export { IntakeEverywhere } from './intake/IntakeEverywhere.tsx';
export { EvidenceChooser } from './EvidenceChooser.tsx';
export { EvidenceDrawer } from './details/EvidenceDrawer.tsx';
export { LinkDialog } from './links/LinkDialog.tsx';
export { focusBeside } from './focusBeside.ts';
export { LongTextField } from './LongTextField.tsx';
export { NodePicker } from './NodePicker.tsx';
export { claimOn, nameOfNode, type FoundNode } from './useNode.ts';
export { outputNodes } from './claimable.ts';
export { useAim } from './useAim.ts';
export { pagesOfPdf } from './redact/pagesOfPdf.ts';
export { FilePreview } from './preview/FilePreview.tsx';
export { PdfPages } from './preview/PdfPreview.tsx';
export { PdfSheet } from './preview/PdfSheet.tsx';
export { EvidenceThumbnail } from './EvidenceThumbnail.tsx';
export { useUndoNotice } from '../../ui/undoNotice.tsx';
export { StrandedClaims } from './stranded/StrandedClaims.tsx';
export { OfferNotes } from './offers/OfferNotes.tsx';
export { useOffers, type Offer } from './offers/useOffers.ts';
export { KeepDialog, useTellKept } from './KeepDialog.tsx';
export { useLinks } from './links/useLinks.ts';
