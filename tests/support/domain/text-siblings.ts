import ts from "typescript";

const root = new URL("../../..", import.meta.url).pathname;

function programOf(files: readonly string[]): ts.Program {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  return ts.createProgram({ rootNames: [...files], options });
}

/** The files that React runs in the browser with these, which are their parents in `app`. */
function withImports(program: ts.Program, files: readonly string[]): ts.SourceFile[] {
  const found = new Set<ts.SourceFile>();
  const waiting = files.flatMap((file) => program.getSourceFile(file) ?? []);
  for (const source of waiting) {
    if (found.has(source)) continue;
    found.add(source);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement)) continue;
      const path = statement.moduleSpecifier.getText(source).slice(1, -1);
      const imported = program.getSourceFile(root + path.replace(/^#/, ""));
      if (imported && path.endsWith(".tsx")) waiting.push(imported);
    }
  }
  return [...found];
}

const textual =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.Any;

function mayBeText(type: ts.Type): boolean {
  // What a component was given may be anything: it is decided where it is written.
  if (type.aliasSymbol?.name === "ReactNode") return false;
  return type.isUnion() ? type.types.some(mayBeText) : (type.flags & textual) !== 0;
}

function isText(child: ts.JsxChild, checker: ts.TypeChecker): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces;
  if (!ts.isJsxExpression(child) || !child.expression) return false;
  return mayBeText(checker.getTypeAtLocation(child.expression));
}

function isWritten(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces;
  return !ts.isJsxExpression(child) || child.expression !== undefined;
}

/**
 * The places in the source of these pages, and of all that they are made of, where a text stands
 * beside something else: `app/routes/admin/reservations/day.tsx:12: …`.
 */
export function textsBesideSiblings(pages: readonly string[]): {
  seen: string[];
  faults: string[];
} {
  const files = pages.map((page) => root + page);
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const sources = withImports(program, files);
  const faults: string[] = [];
  for (const source of sources) visit(source, source);
  return { seen: sources.map(({ fileName }) => fileName.slice(root.length)), faults };

  function visit(node: ts.Node, source: ts.SourceFile): void {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const children = node.children.filter(isWritten);
      const isInFragment = ts.isJsxFragment(node);
      for (const child of children) {
        if (!isText(child, checker) || (children.length === 1 && !isInFragment)) continue;
        const line = source.getLineAndCharacterOfPosition(child.getStart(source)).line + 1;
        const place = source.fileName.slice(root.length);
        faults.push(`${place}:${line}: ${child.getText(source).trim()}`);
      }
    }
    ts.forEachChild(node, (child) => visit(child, source));
  }
}
