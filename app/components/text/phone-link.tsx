import { cx } from "class-variance-authority";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import type { ShownPhone } from "#app/domain/text/telephone.ts";

/** A telephone number that calls when it is touched, or stands there when nobody knows whom it calls. */
export function PhoneLink({ phone, className }: { phone: ShownPhone; className?: string }) {
  const { text, href } = phone;
  if (href === null) {
    return (
      <bdi className={cx("inline-flex min-h-target items-center wrap-anywhere", className)}>
        {text}
      </bdi>
    );
  }
  return (
    <TextAnchor href={href} className={cx("max-w-full wrap-anywhere", className)}>
      {text}
    </TextAnchor>
  );
}
