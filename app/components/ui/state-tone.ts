import { cva, type VariantProps } from "class-variance-authority";

/** The colour of a state: of its word and its mark, or with a wash behind them as well. */
export const stateTone = cva("", {
  variants: {
    tone: { good: "text-good", wait: "text-wait", stop: "text-stop", soft: "text-soft" },
    isWashed: { true: "" },
  },
  compoundVariants: [
    { tone: "good", isWashed: true, className: "bg-good-wash" },
    { tone: "wait", isWashed: true, className: "bg-wait-wash" },
    { tone: "stop", isWashed: true, className: "bg-stop-wash" },
  ],
});

export type StateTone = NonNullable<VariantProps<typeof stateTone>["tone"]>;
