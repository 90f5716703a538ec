import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from "pdf-lib";

/** What a reader that speaks the page is told that something is. */
export type Tag = "H1" | "H2" | "P" | "L" | "LI" | "Table" | "TR" | "TH" | "TD" | "BlockQuote" | "Form";

/** The tree that says in which order a document is read and what is a heading, a list, a table. */
export class Tags {
  readonly #context: PDFContext;
  readonly #root: PDFRef;
  readonly #document: PDFRef;
  readonly #open: PDFRef[];
  /** By page: the element of each of its marked stretches, in their order. */
  readonly #marked = new Map<PDFPage, PDFRef[]>();

  constructor(private readonly pdf: PDFDocument) {
    this.#context = pdf.context;
    this.#root = this.#context.nextRef();
    this.#document = this.#element("Document", this.#root);
    this.#open = [this.#document];
  }

  /** Draws what belongs to one element. */
  within(tag: Tag, draw: () => void): void {
    const parent = this.#open.at(-1)!;
    const element = this.#element(tag, parent);
    this.#kids(parent).push(element);
    this.#open.push(element);
    draw();
    this.#open.pop();
  }

  /** The number of the next stretch on a page, which belongs to the element that is open. */
  mark(page: PDFPage): number {
    const element = this.#open.at(-1)!;
    const marked = this.#marked.get(page) ?? [];
    this.#marked.set(page, [...marked, element]);
    this.#kids(element).push(this.#context.obj({ Type: "MCR", Pg: page.ref, MCID: marked.length }) as PDFDict);
    return marked.length;
  }

  /** Writes the tree into the document, with its title and language. */
  finish(title: string): void {
    const parents: (number | PDFRef)[] = [];
    for (const [number, [page, elements]] of [...this.#marked].entries()) {
      page.node.set(PDFName.of("StructParents"), this.#context.obj(number));
      page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
      parents.push(number, this.#context.register(this.#context.obj([...elements])));
    }
    const tree = this.#context.register(this.#context.obj({ Nums: parents }));
    this.#context.assign(
      this.#root,
      this.#context.obj({ Type: "StructTreeRoot", K: [this.#document], ParentTree: tree }),
    );
    const { catalog } = this.pdf;
    catalog.set(PDFName.of("StructTreeRoot"), this.#root);
    catalog.set(PDFName.of("MarkInfo"), this.#context.obj({ Marked: true }));
    catalog.set(PDFName.of("Lang"), PDFString.of("en-US"));
    this.pdf.setTitle(title, { showInWindowTitleBar: true });
  }

  #element(tag: Tag | "Document", parent: PDFRef): PDFRef {
    return this.#context.register(this.#context.obj({ Type: "StructElem", S: tag, P: parent, K: [] }));
  }

  #kids(element: PDFRef): PDFArray {
    return this.#context.lookup(element, PDFDict).lookup(PDFName.of("K"), PDFArray);
  }
}
