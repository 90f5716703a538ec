/** The codes to be written down or printed. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <ol className="grid w-fit grid-cols-1 gap-x-12 gap-y-1 border-y border-hair py-4 text-body tracking-wider tabular-nums sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>
          <code className="font-sans">{code}</code>
        </li>
      ))}
    </ol>
  );
}
