import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import classes from './Preview.module.css';
import { usePlaces } from './place.tsx';
import { Unshown } from './Unshown.tsx';

interface MediaPreviewProps {
  readonly kind: 'audio' | 'video';
  readonly address: string;
  readonly title: string;
  readonly mediaType: string;
}

/** A recording. The host sends what is played, piece by piece; nothing is loaded before somebody wants to hear it. */
export function MediaPreview({ kind, address, title, mediaType }: MediaPreviewProps) {
  const element = useRef<HTMLMediaElement>(null);
  const [failed, setFailed] = useState(false);
  const { setHere, wanted } = usePlaces();
  useEffect(() => {
    if (wanted?.kind === 'time' && element.current) element.current.currentTime = wanted.seconds;
  }, [wanted]);
  useEffect(() => () => setHere(null), [setHere]);
  if (failed) return <Unshown why="unplayable" mediaType={mediaType} />;
  const attributes = {
    src: address,
    controls: true,
    preload: 'metadata',
    'aria-label': title,
    onError: () => setFailed(true),
    onTimeUpdate: ({ currentTarget }: SyntheticEvent<HTMLMediaElement>) =>
      setHere({ kind: 'time', seconds: Math.floor(currentTarget.currentTime) }),
  } as const;
  // What people recorded at work has no captions of its own.
  /* oxlint-disable jsx-a11y/media-has-caption */
  return kind === 'video' ? (
    <video
      {...attributes}
      ref={element as React.RefObject<HTMLVideoElement>}
      className={classes.media}
      style={{ height: '100%' }}
      disablePictureInPicture
    />
  ) : (
    <div className={classes.center} data-fit>
      <audio {...attributes} ref={element} className={classes.audio} />
    </div>
  );
}
