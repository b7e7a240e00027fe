import { createServer, type Socket } from "node:net";

type Answers = { recipient?: string; data?: string };

/** A mail server that takes one message after another, answering RCPT and DATA as told. */
export async function anSmtpServer({ recipient = "250 OK", data = "250 taken" }: Answers = {}) {
  const messages: string[] = [];
  function converse(socket: Socket): void {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let body: string[] | null = null;
    let rest = "";
    function hear(line: string): void {
      if (body !== null) {
        if (line !== ".") {
          body.push(line);
          return;
        }
        messages.push(body.join("\r\n"));
        body = null;
        say(data);
      } else if (/^DATA/i.test(line)) {
        body = [];
        say("354 go on");
      } else if (/^RCPT/i.test(line)) say(recipient);
      else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else say("250 OK");
    }
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(line);
    });
    say("220 ready");
  }
  const server = createServer(converse);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    messages,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
