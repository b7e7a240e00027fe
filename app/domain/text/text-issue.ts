/** The issue of a name that holds an address of the web or of mail. */
export const holdsAddress = "holds-address";

/** The issue of a mail address whose part before the @ no mail server of today is sure to know. */
export const foreignLetters = "foreign-letters";
