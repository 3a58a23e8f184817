import { useState } from 'react';

/** The last answer there was, while the next one is asked for: nothing flickers between two searches. */
export function useLastKnown<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
