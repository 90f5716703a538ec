import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A function that some `lib/<stage>/queries.ts` exports, with its parameters as they are written. */
export interface ExportedRead {
  /** `lib/matter/queries.ts`. */
  file: string;
  name: string;
  parameters: { name: string; type: string; optional: boolean }[];
  /** Whether it asks anything: it is given a transaction, or promises something. */
  asks: boolean;
}

/** Every exported read, as the sources tell: a new one is here from its first day. */
export function exportedReads(): ExportedRead[] {
  return readdirSync("lib", { recursive: true })
    .map((name) => join("lib", String(name)))
    .filter((file) => /^lib\/[^/]+\/queries\.ts$/.test(file))
    .sort()
    .flatMap(readsOf);
}

function readsOf(file: string): ExportedRead[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isFunctionDeclaration)
    .filter((declared) => declared.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((declared) => {
      const parameters = declared.parameters.map((parameter) => ({
        name: parameter.name.getText(source),
        type: parameter.type?.getText(source).replace(/\s+/g, " ") ?? "",
        optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
      }));
      const promises = declared.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
      const asks = promises || /^Promise</.test(declared.type?.getText(source) ?? "") || parameters[0]?.type === "Tx";
      return { file, name: declared.name?.text ?? "", parameters, asks };
    });
}
