import { useNavigation } from "@remix-run/react";

/** Whether a form with this key is under way, and by which value of a button it was sent. */
export function useSentForm(requestKey: string, button: string) {
  const { formData } = useNavigation();
  const isSent = formData?.get("requestKey") === requestKey;
  return { isSent, isAnySent: formData !== undefined, by: isSent ? formData.get(button) : null };
}
