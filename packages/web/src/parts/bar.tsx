/** A bar beside the number that it draws. It says nothing that the table does not say, so it is not read aloud. */
export function Bar({ share }: { readonly share: number | null }) {
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar__whole" width="100" height="10" />
      {share !== null && <rect className="bar__part" width={Math.max(0, Math.min(1, share)) * 100} height="10" />}
    </svg>
  );
}
