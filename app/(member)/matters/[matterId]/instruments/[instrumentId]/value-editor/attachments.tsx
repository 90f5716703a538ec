import { Button } from "@/app/_ui/button";
import { Pick, Text } from "./fields";

interface AttachmentsProps {
  value: Attachment[];
  onChange: (value: unknown) => void;
}

interface Attachment {
  label: string;
  present: boolean | null;
}

/** What the paper says is attached, and whether it came along. */
export function Attachments({ value, onChange }: AttachmentsProps) {
  const put = (index: number, part: Partial<Attachment>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className="grid gap-4">
      {value.map((row, index) => {
        // A row is known by its place: its own name is what is being typed.
        const label = `Attachment ${index + 1}`;
        return <AttachmentRow key={label} label={label} row={row} onPut={(part) => put(index, part)} />;
      })}
      <div>
        <Button type="button" tone="quiet" onClick={() => onChange([...value, { label: "", present: false }])}>
          Add an attachment
        </Button>
      </div>
    </div>
  );
}

interface AttachmentRowProps {
  label: string;
  row: Attachment;
  onPut: (part: Partial<Attachment>) => void;
}

function AttachmentRow({ label, row, onPut }: AttachmentRowProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
      <Text label={label} value={row.label} onText={(typed) => onPut({ label: typed ?? "" })} />
      <Pick
        label="Is it here?"
        of={["yes", "no", "unclear"]}
        words={{ yes: "Yes", no: "No", unclear: "Unclear" }}
        value={row.present === null ? "unclear" : row.present ? "yes" : "no"}
        onPick={(here) => onPut({ present: here === "yes" ? true : here === "no" ? false : null })}
      />
    </div>
  );
}
