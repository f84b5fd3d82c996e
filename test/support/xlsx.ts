import { zip, type ZipFile } from './zip.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a workbook with one sheet; those that matter to a test are given, by name. */
export interface XlsxParts {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** What stands after it. */
  readonly afterRows?: string;
  /** The whole of the sheet instead. */
  readonly sheet?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookAttributes?: string;
}

/** The files of a workbook written by hand. */
export function xlsxFiles(parts: XlsxParts): ZipFile[] {
  const sheet =
    parts.sheet ??
    `<?xml version="1.0"?><worksheet xmlns="m"><sheetData>${parts.rows ?? ''}</sheetData>${parts.afterRows ?? ''}</worksheet>`;
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="m" xmlns:r="r"><workbookPr ${parts.workbookAttributes ?? ''}/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>
        <Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>
        <Relationship Id="rId3" Type="${relationships}/styles" Target="./styles.xml"/>
      </Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    { name: 'xl/sharedStrings.xml', content: parts.sharedStrings ?? '<sst/>' },
    {
      name: 'xl/styles.xml',
      content: parts.styles ?? '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
    },
  ];
}

/** A workbook written by hand, part by part. */
export function xlsx(parts: XlsxParts): Uint8Array {
  return zip(xlsxFiles(parts));
}
