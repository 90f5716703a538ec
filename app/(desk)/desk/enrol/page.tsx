import { Masthead, Sheet } from "@/app/_ui/sheet";
import { EnrolForm } from "./enrol-form";

export default async function EnrolPage({ searchParams }: PageProps<"/desk/enrol">) {
  const { code } = await searchParams;
  return (
    <>
      <Masthead>Front desk</Masthead>
      <Sheet
        title="Enroll this machine"
        lede="From now on, and for 90 days, the front desk opens on this machine without signing in. It can report, and reads nothing. The director can end this at any time."
      >
        <EnrolForm code={typeof code === "string" ? code.slice(0, 40) : ""} />
      </Sheet>
    </>
  );
}
