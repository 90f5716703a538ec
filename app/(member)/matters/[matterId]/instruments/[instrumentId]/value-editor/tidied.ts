/** What is typed, made ready to keep: no blank lines, no spaces around, `null` for nothing. */
export function tidied(value: unknown): unknown {
  if (typeof value === "string") return value.trim() || null;
  if (!Array.isArray(value)) return value ?? null;
  return value
    .map((item) => (typeof item === "string" ? item.trim() : { ...item, label: String(item.label).trim() }))
    .filter((item) => (typeof item === "string" ? item : item.label));
}
