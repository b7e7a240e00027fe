import type { ShownPhone } from "#app/domain/telephone.ts";

const place = "inline-flex min-h-target items-center";

/** A telephone number that calls when it is touched, or stands there when nobody knows whom it calls. */
export function PhoneLink({ phone, className = "" }: { phone: ShownPhone; className?: string }) {
  const { text, href } = phone;
  if (href === null) return <bdi className={`${place} wrap-anywhere ${className}`}>{text}</bdi>;
  return (
    <a
      href={href}
      className={`${place} max-w-full wrap-anywhere underline hover:text-accent ${className}`}
    >
      {text}
    </a>
  );
}
