/** Whether a court is another state's: neither federal nor of the library's own state. */
export function isForeign(jurisdiction: string, state: string): boolean {
  return jurisdiction !== "" && jurisdiction !== "US" && jurisdiction !== state;
}
