import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { TestProject } from "vitest/node";
import { anSmtpServer, type SmtpFaults } from "../domain/smtp-server.ts";

/** Starts the mail server beside workerd, with a door by which tests tell it what to do. */
export default async function setup({ provide }: TestProject) {
  const smtp = await anSmtpServer();
  const door = createServer(async (request, response) => {
    if (request.method === "POST") {
      const faults: SmtpFaults = JSON.parse(await text(request));
      smtp.behave(faults);
      smtp.messages.splice(0);
    }
    response.end(JSON.stringify(smtp.messages));
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("The door has no port.");
  provide("mailServer", {
    url: smtp.urlWithPassword,
    control: `http://127.0.0.1:${address.port}/`,
  });
  return async () => {
    door.close();
    await smtp.stop();
  };
}
