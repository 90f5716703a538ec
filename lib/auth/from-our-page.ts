import { requestOrigin } from "./request";

/**
 * Whether a request that changes something was sent by one of our own pages. Our pages send no referrer, so a browser
 * may say `Origin: null` of them; `Sec-Fetch-Site` tells more, and no page can forge it.
 */
export async function isFromOurPage(request: Request): Promise<boolean> {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return request.headers.get("origin") === (await requestOrigin());
}
