/** A telephone number that calls when it is touched. */
export function PhoneLink({ phone, className }: { phone: string; className?: string }) {
  return (
    <a
      href={`tel:${phone.replace(/[^+0-9]/g, "")}`}
      className={`inline-flex min-h-target max-w-full items-center wrap-anywhere underline hover:text-accent ${className ?? ""}`}
    >
      {phone}
    </a>
  );
}
