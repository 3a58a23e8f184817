/** 名称：说明 — the name that is defined stands out; every character stays. */
export function Definition({ text }: { readonly text: string }) {
  const colon = text.indexOf('：');
  if (colon < 1 || colon > 60) return text;
  return (
    <>
      <b>{text.slice(0, colon + 1)}</b>
      {text.slice(colon + 1)}
    </>
  );
}
