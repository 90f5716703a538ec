import { PageTabs } from "@/app/_ui/page-tabs";
import { SETTINGS_PAGES } from "./settings-pages";

export default function SettingsLayout({ children }: LayoutProps<"/settings">) {
  return (
    <>
      <div className="border-b border-hair print:hidden">
        <div className="mx-auto w-full max-w-[72rem] px-5">
          <PageTabs label="Settings" base="/settings" pages={SETTINGS_PAGES} />
        </div>
      </div>
      {children}
    </>
  );
}
