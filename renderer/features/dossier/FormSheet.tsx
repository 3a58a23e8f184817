import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPlace, writePlace, type Place } from '../../../shared/application/place.ts';
import { PdfSheet } from '../evidence/index.ts';
import classes from './DossierPage.module.css';

interface FormSheetProps {
  readonly file: File;
  /** In millimetres. */
  readonly sheets: readonly { readonly width: number; readonly height: number }[];
  readonly places: readonly string[];
  /** What stands at a place, in words. */
  readonly label: (place: string) => string;
  readonly onAdd: (place: string) => void;
}

const POINTS_A_MILLIMETRE = 72 / 25.4;
/** A line of text of 五号, as wide as most answers. */
const USUAL = { width: 50, height: 8 } as const;

/** A sheet of the form with the places named on it; a press names another one. */
export function FormSheet({ file, sheets, places, label, onAdd }: FormSheetProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const [page, setPage] = useState(1);
  const sheet = sheets[page - 1];
  if (sheet === undefined) return null;
  // Pixels for a millimetre: as wide as there is room, and no larger than on paper.
  const scale = Math.min(width / sheet.width, 96 / 25.4);
  const add = (x: number, y: number) => {
    const within = (from: number, size: number, whole: number) => Math.max(0, Math.min(from, whole - size));
    const place: Place = {
      page,
      x: within(x, USUAL.width, sheet.width),
      y: within(y - USUAL.height / 2, USUAL.height, sheet.height),
      ...USUAL,
    };
    onAdd(writePlace(place));
  };
  const here = places.flatMap((name) => {
    const place = readPlace(name);
    return place?.page === page ? [{ name, place }] : [];
  });
  return (
    <Stack gap="xs" ref={ref}>
      <Text size="sm">{t(($) => $.dossier.official.press)}</Text>
      <Group gap="sm">
        {sheets.length > 1 && (
          <NumberInput
            size="xs"
            w="6rem"
            label={t(($) => $.dossier.official.page)}
            min={1}
            max={sheets.length}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            value={page}
            onChange={(value) => typeof value === 'number' && setPage(value)}
          />
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add(sheet.width / 3, sheet.height / 4)}
        >
          {t(($) => $.dossier.official.add)}
        </Button>
      </Group>
      {width > 0 && (
        <PdfSheet
          file={file}
          page={page}
          size={{ width: sheet.width * POINTS_A_MILLIMETRE, height: sheet.height * POINTS_A_MILLIMETRE }}
          scale={scale / POINTS_A_MILLIMETRE}
        >
          {/* The keyboard has the button above and the numbers in the table. */}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
          <div
            className={classes.places}
            onClick={({ currentTarget, clientX, clientY }) => {
              const { left, top } = currentTarget.getBoundingClientRect();
              add((clientX - left) / scale, (clientY - top) / scale);
            }}
          >
            {here.map(({ name, place }) => (
              <span
                key={name}
                className={classes.place}
                style={{
                  left: place.x * scale,
                  top: place.y * scale,
                  width: place.width * scale,
                  height: place.height * scale,
                }}
              >
                {label(name)}
              </span>
            ))}
          </div>
        </PdfSheet>
      )}
    </Stack>
  );
}
