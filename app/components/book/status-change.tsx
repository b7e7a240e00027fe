import { type Answerable, Answers } from "#app/components/book/answers.tsx";
import { textLinkLook } from "#app/components/ui/text-link.tsx";
import { answersFor } from "#app/domain/answer.ts";
import { fullName } from "#app/domain/person-name.ts";
import { m } from "#app/i18n/compiled/messages.js";

type StatusChangeProps = { reservation: Answerable; remaining: number | null; requestKey: string };

/** What may be answered in place: at once to a request, folded away where it was answered before. */
export function StatusChange(props: StatusChangeProps) {
  const { status } = props.reservation;
  if (answersFor(status).length === 0) return null;
  if (status === "pending") return <Answers {...props} only={["accept", "refuse"]} />;
  return (
    <details>
      <summary className={textLinkLook({ className: "decoration-line" })}>
        <span>{m.admin_change_status()}</span>
        <bdi className="sr-only">{` ${fullName(props.reservation)}`}</bdi>
      </summary>
      <Answers {...props} />
    </details>
  );
}
