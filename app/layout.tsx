import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const dynamic = "force-dynamic";

/** The same on every page: a tab's title is read over shoulders, and kept in histories. */
export const metadata: Metadata = {
  title: "Good Cause",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#1c1813" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US">
      <body>{children}</body>
    </html>
  );
}
