import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles, textOf } from './repository.ts';

interface Exported {
  readonly name: string;
  readonly documented: boolean;
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0;
}

function isFunction(node: ts.Expression | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

/** The functions that a statement exports; an overload is its own statement with the same name. */
function exportedFunctions(statement: ts.Statement): Exported[] {
  if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
    return [{ name: statement.name?.text ?? 'default', documented: isDocumented(statement) }];
  }
  if (ts.isVariableStatement(statement) && isExported(statement)) {
    return statement.declarationList.declarations
      .filter(({ initializer }) => isFunction(initializer))
      .map((declaration) => ({ name: declaration.name.getText(), documented: isDocumented(statement) }));
  }
  return [];
}

function undocumentedFunctions(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = file.statements.flatMap(exportedFunctions);
  const documented = new Set(found.filter((each) => each.documented).map(({ name }) => name));
  return found.filter(({ name }) => !documented.has(name)).map(({ name }) => `${path}: ${name}`);
}

test('the check sees what has no comment', () => {
  const source = `
    export function bare() {}
    /** Says what it does. */
    export function told() {}
    /** Says it once for both. */
    export function twice(a: string): void;
    export function twice(a: unknown) {}
    export const arrow = () => 1;
    export const value = 1;
    function inner() {}`;
  expect(undocumentedFunctions('a.ts', source)).toEqual(['a.ts: bare', 'a.ts: arrow']);
});

test('every exported function says what it does', () => {
  const files = sourceFiles().filter((path) => /^(src|policies)\/.*(?<!\.test)\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((path) => undocumentedFunctions(path, textOf(path)))).toEqual([]);
});
