import { when, type PrecheckRule } from './rule.ts';

const PHOTO = '/applicant/photo';
/** A two-inch photo is 35 by 49 mm; 0.62 to 0.82 is what one province's reviewers take. */
const LEAST_RATIO = 0.62;
const MOST_RATIO = 0.82;
/** Noise of a camera colours a few pixels of a grey picture. */
const LEAST_COLOURED = 0.01;

/** 证件照. */
export const PHOTO_RULES: readonly PrecheckRule[] = [
  { id: 'photo-missing', severity: 'error', find: ({ photo }) => when(photo === null, PHOTO) },
  { id: 'photo-unreadable', severity: 'error', find: ({ photo }) => when(photo === 'unreadable', PHOTO) },
  {
    id: 'photo-landscape',
    severity: 'error',
    find: ({ photo }) =>
      photo === null || photo === 'unreadable' ? [] : when(photo.width >= photo.height, PHOTO, sides(photo)),
  },
  {
    id: 'photo-ratio',
    severity: 'warning',
    find: ({ photo }) => {
      if (photo === null || photo === 'unreadable' || photo.width >= photo.height) return [];
      const ratio = photo.width / photo.height;
      return when(ratio < LEAST_RATIO || ratio > MOST_RATIO, PHOTO, {
        ...sides(photo),
        ratio: ratio.toFixed(2),
      });
    },
  },
  {
    id: 'photo-grey',
    severity: 'warning',
    find: ({ photo }) =>
      photo === null || photo === 'unreadable' ? [] : when(photo.coloured < LEAST_COLOURED, PHOTO),
  },
];

const sides = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height });
