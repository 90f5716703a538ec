/** The cookie that remembers, while somebody signs in, which page she came for. */
export const NEXT_COOKIE = "good-cause-next";
