import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const files = globSync("{app,workers,emails,tests,scripts,migrations,docs}/**").map((file) =>
  file.replaceAll("\\", "/"),
);
const texts = ["README.md", ...files.filter((file) => /^docs\/.*\.md$/.test(file))];
const sources = files.filter((file) => /^(app|workers|emails)\/.*\.tsx?$/.test(file));

/** The paths of the project that a text names between backticks. */
function pathsIn(text: string): string[] {
  const named = text.matchAll(
    /`((?:app|workers|emails|tests|scripts|migrations|docs)\/[\w./*{},-]+)`/g,
  );
  return [...named].map(([, path = ""]) => path);
}

/** Whether a file or folder begins so: tests are named without their ending, families with a star. */
function stands(path: string): boolean {
  const [start = ""] = path.split(/[*{]/);
  return files.some((file) => file.startsWith(start)) || existsSync(path);
}

/** What the comments of a file cite of the rules, by section. */
function sectionsCitedIn(file: string): string[] {
  const comments = readFileSync(file, "utf8").replace(/\n\s*\* /g, " ");
  return [...comments.matchAll(/Source: rules, "([^"]+)"/g)].map(([, section = ""]) => section);
}

describe("the documents", () => {
  test("name no path that is not there", () => {
    const named = texts.flatMap((file) =>
      pathsIn(readFileSync(file, "utf8")).map((path) => ({ file, path })),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ path }) => !stands(path))).toEqual([]);
  });

  test("have every section of the rules that a comment cites", () => {
    const headings = readFileSync("docs/rules.md", "utf8").matchAll(/^## (.+)$/gm);
    const sections = new Set([...headings].map(([, heading = ""]) => heading));
    const cited = sources.flatMap(sectionsCitedIn);
    expect(cited.length).toBeGreaterThan(15);
    expect(cited.filter((section) => !sections.has(section))).toEqual([]);
  });
});
