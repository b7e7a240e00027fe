import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { isolated } from "#app/domain/text/isolated-text.ts";

type Props = { children?: ReactNode; href?: string };
type Form = (words: string, href: string) => string;

function inline(words: string): string {
  return words;
}

function block(words: string): string {
  return `\n\n${words}\n\n`;
}

/** A link's address has a line of its own; a telephone number or a mail address is its own label. */
function link(words: string, href: string): string {
  return /^https?:/.test(href) ? `${words}\n${href}` : words;
}

/** What each element that mails are made of is in plain text. */
const forms = new Map<unknown, Form>([
  [Html, inline],
  [Body, inline],
  [Container, inline],
  [Section, block],
  [Heading, block],
  [Text, block],
  [Button, (words, href) => block(link(words, href))],
  [Link, link],
  [Hr, () => block("-".repeat(40))],
  [Fragment, inline],
  ["strong", inline],
  ["span", inline],
  ["bdi", isolated],
  ["br", () => "\n"],
]);

/** What a page has for programs, and for the list of mails that shows how each begins. */
const unread = new Set<unknown>([Head, Preview]);

/** Our own components, which use no hooks, can be called. */
function isOwn(type: unknown): type is (props: Props) => ReactNode {
  return typeof type === "function";
}

function elementText({ type, props }: ReactElement<Props>): string {
  if (unread.has(type)) return "";
  const form = forms.get(type);
  if (form) return form(nodeText(props.children), props.href ?? "");
  if (isOwn(type)) return nodeText(type(props));
  throw new Error(`Plain text has no form for <${typeof type === "string" ? type : "…"}>.`);
}

function nodeText(node: ReactNode): string {
  if (isValidElement<Props>(node)) return elementText(node);
  if (typeof node === "string" || typeof node === "number") return String(node);
  const isList = typeof node === "object" && node !== null && Symbol.iterator in node;
  return isList ? Array.from(node, nodeText).join("") : "";
}

/** A mail as plain text, read from the same elements as its page; throws at one without a form. */
export function plainText(body: ReactElement): string {
  return nodeText(body)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
