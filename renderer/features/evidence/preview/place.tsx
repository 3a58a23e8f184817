import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { regionText, timeText, type Place } from '../../../../shared/evidence/place.ts';

interface Places {
  /** Where the preview stands; null where it has no places, or shows nothing yet. */
  readonly here: Place | null;
  readonly setHere: (place: Place | null) => void;
  /** Where it was last asked to go. Another object each time: one may want to go to the same place twice. */
  readonly wanted: Place | null;
  readonly goTo: (place: Place) => void;
}

const Context = createContext<Places | null>(null);

/** What a preview and the words beside it share: where in the file one looks. */
export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [here, setHere] = useState<Place | null>(null);
  const [wanted, setWanted] = useState<Place | null>(null);
  const places = useMemo(
    (): Places => ({ here, setHere, wanted, goTo: (place) => setWanted({ ...place }) }),
    [here, wanted],
  );
  return <Context value={places}>{children}</Context>;
}

const NOWHERE: Places = { here: null, setHere: () => undefined, wanted: null, goTo: () => undefined };

/** Outside of a provider there is no place to speak of. */
export const usePlaces = (): Places => useContext(Context) ?? NOWHERE;

/** The words for a place, as one writes them into a link: `第 3 页`, `02:15`, `12%, 30%, 40% × 8%`. */
export function usePlaceText(): (place: Place) => string {
  const { t } = useTranslation();
  return (place) => {
    switch (place.kind) {
      case 'page':
        return t(($) => $.preview.page, { page: place.page });
      case 'time':
        return timeText(place.seconds);
      case 'region':
        return regionText(place);
    }
  };
}
