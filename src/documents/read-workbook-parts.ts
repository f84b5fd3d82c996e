/** From the bytes of an .xlsx file to its sheets: the container, the list of sheets, shared texts and styles. */

import type { RawSheet } from './raw-sheet.ts';
import { readStyleLooks } from './cell-styles.ts';
import { DAMAGED, RefusedFile } from './refused-file.ts';
import { decodeXml, scanXml } from './scan-xml.ts';
import { readSheetCells, withoutEscapes, type SheetContext } from './sheet-cells.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** How much of a workbook is read. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly plainBytes: number;
  readonly rowsPerSheet: number;
  readonly columns: number;
  /** Cells that are not empty, all sheets together. */
  readonly cells: number;
}

const NOT_A_WORKBOOK = '这不是 .xlsx 文件，请用表格软件另存为“Excel 工作簿（.xlsx）”后再上传';
/** Workbooks grow tenfold when inflated; a small file that grows much more was made to do harm. */
const MOST_INFLATION = 100;
const FREE_BYTES = 20 * 1024 * 1024;
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_CONTAINER = [0x50, 0x4b];

/** Reads the sheets; throws RefusedFile with a reason for people. */
export async function readSheets(bytes: Uint8Array, limits: WorkbookLimits): Promise<RawSheet[]> {
  refuseOthers(bytes, limits);
  const zip = openZip(bytes, Math.min(limits.plainBytes, FREE_BYTES + MOST_INFLATION * bytes.length));
  const root = await targetsOf(zip, '');
  const workbookPart = root.find(({ type }) => type.endsWith('/officeDocument'))?.part;
  if (workbookPart === undefined || !zip.has(workbookPart)) throw new RefusedFile(NOT_A_WORKBOOK);
  if (!workbookPart.endsWith('.xml')) throw new RefusedFile(NOT_A_WORKBOOK);
  const targets = await targetsOf(zip, workbookPart);
  const partOf = (kind: string): string | undefined =>
    targets.find(({ type, part }) => type.endsWith(`/${kind}`) && zip.has(part))?.part;
  const { sheets, from1904, isWorkbook } = readSheetList(decodeXml(await zip.read(workbookPart)));
  if (!isWorkbook) throw new RefusedFile(NOT_A_WORKBOOK);
  const textsPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  let cellsLeft = limits.cells;
  const context: SheetContext = {
    sharedTexts: textsPart === undefined ? [] : readSharedTexts(decodeXml(await zip.read(textsPart))),
    looks: stylesPart === undefined ? [] : readStyleLooks(decodeXml(await zip.read(stylesPart))),
    from1904,
    mostRows: limits.rowsPerSheet,
    mostColumns: limits.columns,
    countCell: () => {
      cellsLeft -= 1;
      if (cellsLeft < 0) {
        throw new RefusedFile(
          `文件里填了内容的单元格超过 ${String(limits.cells)} 个的上限；请分几个文件上传`,
        );
      }
    },
  };
  const read: RawSheet[] = [];
  for (const { name, id } of sheets) {
    const target = targets.find((candidate) => candidate.id === id);
    if (!target) throw new RefusedFile(DAMAGED);
    // Sheets of charts hold no cells.
    if (!target.type.endsWith('/worksheet')) continue;
    read.push(readSheetCells(name, decodeXml(await zip.read(target.part)), context));
  }
  return read;
}

function refuseOthers(bytes: Uint8Array, { fileBytes }: WorkbookLimits): void {
  if (bytes.length === 0) throw new RefusedFile('文件是空的，请重新保存后再上传');
  if (bytes.length > fileBytes) {
    const megabytes = String(Math.floor(fileBytes / 1024 / 1024));
    throw new RefusedFile(`文件超过 ${megabytes} MB 的上限；请删去图片和多余的工作表，或分几个文件上传`);
  }
  if (OLD_CONTAINER.every((byte, place) => bytes[place] === byte)) {
    // An encrypted workbook is wrapped in the container of the old .xls files.
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    throw new RefusedFile(
      encrypted
        ? '文件设有打开密码，请去掉密码后再上传'
        : '这是旧版 .xls 文件，请用表格软件另存为“Excel 工作簿（.xlsx）”后再上传',
    );
  }
  if (!ZIP_CONTAINER.every((byte, place) => bytes[place] === byte)) throw new RefusedFile(NOT_A_WORKBOOK);
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** What a part points to; the empty name stands for the whole file. */
async function targetsOf(zip: ZipParts, part: string): Promise<Target[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(list)) return [];
  const targets: Target[] = [];
  scanXml(decodeXml(await zip.read(list)), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      targets.push({
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        part: partName(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** The name of a part as another part in `folder` gives it. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

interface SheetList {
  readonly isWorkbook: boolean;
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
}

function readSheetList(xml: string): SheetList {
  const sheets: { name: string; id: string }[] = [];
  let isWorkbook = false;
  let from1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      else if (name === 'sheet') {
        sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '' });
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { isWorkbook, from1904, sheets };
}

/** Texts that cells refer to by number: plain or in several fonts, without the readings of characters. */
function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close: (name) => {
      if (name === 'si') texts.push(withoutEscapes(text));
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text: (value) => {
      if (inText) text += value;
    },
  });
  return texts;
}
