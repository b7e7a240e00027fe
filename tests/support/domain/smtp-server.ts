import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerError, type SMTPServerSession } from "smtp-server";

/** A reply as SMTP writes it: a code, then words. */
type Reply = `${number} ${string}`;

/** What a mail server does to who sends; without any of it, it takes every mail. */
export type SmtpFaults = {
  /** Refuses the password: `535 5.7.8 …`. */
  auth?: Reply;
  /** Refuses the sender, for all recipients: `550 5.4.5 daily limit`. */
  sender?: Reply;
  /** Refuses each recipient, or the one that is named. */
  recipient?: Reply | { address: string; reply: Reply };
  /** Answers the first attempt for a recipient so, and lets the second in. */
  greylist?: Reply;
  /** Answers a whole message with a refusal, or with none: the line goes dead once it is stored. */
  data?: Reply | "hang up";
};

function refusal(reply: Reply): SMTPServerError {
  const [code = "", ...words] = reply.split(" ");
  return Object.assign(new Error(words.join(" ")), { responseCode: Number(code) });
}

/** Why a recipient is refused; `greeted` remembers those who were met before. */
function recipientReply(address: string, faults: SmtpFaults, greeted: Set<string>): Reply | null {
  const { recipient, greylist } = faults;
  if (typeof recipient === "string") return recipient;
  if (recipient?.address === address) return recipient.reply;
  if (!greylist || greeted.has(address)) return null;
  greeted.add(address);
  return greylist;
}

/** A mail server that takes mails as told, on a port of its own; what it does can be changed. */
export async function anSmtpServer(first: SmtpFaults = {}) {
  let faults = first;
  const messages: string[] = [];
  const recipients: string[] = [];
  const greeted = new Set<string>();
  const sockets = new Map<number | undefined, Socket>();
  const hangUp = ({ remotePort }: SMTPServerSession) => sockets.get(remotePort)?.destroy();
  const server = new SMTPServer({
    // A name looked up for 127.0.0.1 keeps each connection waiting for seconds.
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    // Else it refuses two dots side by side even between quotes, where they are right.
    lenientAddressParsing: true,
    // The replies that are told bring their own.
    hideENHANCEDSTATUSCODES: true,
    onAuth({ username }, _session, response) {
      if (faults.auth) response(refusal(faults.auth));
      else response(null, { user: username });
    },
    onMailFrom(_address, _session, response) {
      response(faults.sender ? refusal(faults.sender) : null);
    },
    onRcptTo({ address }, _session, response) {
      recipients.push(address);
      const reply = recipientReply(address, faults, greeted);
      response(reply ? refusal(reply) : null);
    },
    async onData(stream, session, response) {
      const message = await text(stream);
      if (faults.data && faults.data !== "hang up") return response(refusal(faults.data));
      messages.push(message);
      if (faults.data === "hang up") hangUp(session);
      else response(null);
    },
  });
  // Who hangs up is heard as an error too.
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => sockets.set(socket.remotePort, socket));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const { port } = address;
  return {
    url: `smtp://127.0.0.1:${port}`,
    urlWithPassword: `smtp://maison:secret@127.0.0.1:${port}`,
    /** The addresses that it was asked to take a mail for, as they were written. */
    recipients,
    /** The mails that it has stored, in their order. */
    messages,
    behave(next: SmtpFaults): void {
      faults = next;
    },
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
