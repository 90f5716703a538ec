const CONTENT = `BT /F1 11 Tf 15 TL 72 700 Td ${Array.from({ length: 24 }, () => "(Nobody's paper, read for practice on the 2nd of March.) '").join(" ")} ET`;

/** A PDF of one page with a text layer, on which a reading process practises: its first page is slow, and should be nobody's. */
export const PRACTICE_PAGE: Uint8Array = Buffer.from(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj",
    `4 0 obj<</Length ${CONTENT.length}>>stream\n${CONTENT}\nendstream endobj`,
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj",
    "trailer<</Size 6/Root 1 0 R>>",
    "startxref",
    "0",
    "%%EOF",
  ].join("\n"),
);
