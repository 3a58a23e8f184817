/** The app's sign: a trace that becomes a check. */
export function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6" fill="var(--mantine-primary-color-filled)" />
      <path d="M6 8h8M6 12.5h4" stroke="#fff" strokeOpacity=".65" strokeWidth="2" strokeLinecap="round" />
      <path
        d="m7.5 17 3.6 3.4L19.5 10"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
