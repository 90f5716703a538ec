/** The time zones that libraries of the two states keep, and the others of the country. */
export const TIME_ZONES = [
  ["America/Chicago", "Central"],
  ["America/Denver", "Mountain"],
  ["America/New_York", "Eastern"],
  ["America/Los_Angeles", "Pacific"],
  ["America/Anchorage", "Alaska"],
  ["Pacific/Honolulu", "Hawaii"],
] as const;
