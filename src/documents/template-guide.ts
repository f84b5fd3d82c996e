/** The first sheet of the template: how to fill it in, and what every column means. */

import type { Fact, FieldFact } from '../engine/fact.ts';
import type { Policy } from '../engine/policy.ts';
import { NO, NONE, SHEETS, SOME, YES, type LayoutColumn, type LayoutTable } from './dossier-layout.ts';
import type { CellToWrite, SheetToWrite } from './workbook.ts';

/** Writes the guide of one assessment year. */
export function guideSheet(policy: Policy, year: number, tables: readonly LayoutTable[]): SheetToWrite {
  return {
    name: SHEETS.guide,
    columns: [
      { width: 24, format: 'text' },
      { width: 34, format: 'text' },
      { width: 26, format: 'text' },
      { width: 70, format: 'text' },
      { width: 36, format: 'text' },
      { width: 46, format: 'text' },
    ],
    rows: [
      [{ value: `${policy.title}　${String(year)} 年度填报表`, look: 'title' }],
      [policy.documentNumber],
      [],
      ...rules(year).map((rule, place): CellToWrite[] => [`${String(place + 1)}. ${rule}`]),
      [],
      [{ value: '每一栏怎么填', look: 'total' }],
      ['工作表', '栏目', '填法', '说明', '以什么为准', '需要的材料'].map((value) => ({
        value,
        look: 'heading' as const,
      })),
      ...tables.flatMap(({ sheet, columns }) => columns.map((column) => columnLine(sheet, column))),
      [],
      [{ value: '奖补项目编号', look: 'total' }],
      ['编号', '项目', '条款', '说明'].map((value) => ({ value, look: 'heading' as const })),
      ...policy.items.map(({ id, title, clause, summary }) =>
        [id, title, clause, summary].map((value) => ({ value, look: 'paragraph' as const })),
      ),
    ],
    isProtected: true,
  };
}

function rules(year: number): string[] {
  return [
    `“${SHEETS.applicants}”表里一个主体一行；别的表里一项一行，用申报主体编号说明这一行属于谁。`,
    '不知道的就不填。不填的意思是“还不知道”，不是“没有”，也不是零；系统会告诉你还缺哪几项。',
    `只分是与否的栏目，从下拉列表里选“${YES}”或“${NO}”。`,
    `清单类的栏目（如活动、称号）：有的选“${SOME}”，再到同名的工作表里填；确定一项也没有的选“${NONE}”；还不知道的不填。`,
    '金额填元，最多两位小数，不要带逗号、“元”和“万”。五百万元填 5000000。',
    `日期填成 ${String(year)}-06-30 的样子。没有发生过的日期，允许的栏目里填“${NONE}”。`,
    '不要用公式，不要合并单元格。从别的表复制时，请粘贴为数值。',
    '列可以移动，可以在中间留空行，用不到的列可以删去；表头第一行（隐藏的代码）请不要改。不要自己加列。',
    `“${SHEETS.batch}”表里填考核年度和专项资金，解释口径不改就按默认的算。`,
    '编号一栏已经设成文本。超过 15 位的编号如果变成了 1.23E+17 的样子，请重新输入。',
  ];
}

function columnLine(sheet: string, { heading, help, content }: LayoutColumn): CellToWrite[] {
  const fact: Fact | undefined =
    content.type === 'fact' ? content.fact : content.type === 'presence' ? content.list : undefined;
  const how = content.type === 'fact' ? wayToFill(content.fact) : wayToFillOther(content.type);
  const materials = fact?.materials?.join('；') ?? '';
  return [sheet, heading, how, help, fact?.source ?? '', materials].map((value) => ({
    value,
    look: 'paragraph',
  }));
}

function wayToFillOther(type: 'applicantId' | 'ownerId' | 'township' | 'presence'): string {
  if (type === 'applicantId') return '文字，必填';
  return type === 'presence' ? `选“${SOME}”或“${NONE}”` : '文字';
}

function wayToFill(fact: FieldFact): string {
  const must = fact.required === true || (fact.list !== undefined && fact.fallback === undefined);
  return `${kindInWords(fact)}${must ? '，必填' : ''}`;
}

function kindInWords(fact: FieldFact): string {
  switch (fact.type) {
    case 'flag':
      return `选“${YES}”或“${NO}”`;
    case 'count':
      return '整数';
    case 'money':
      return '金额（元），最多两位小数';
    case 'hundredths':
      return '数字，最多两位小数';
    case 'date':
      return fact.nullable ? `日期，没有发生填“${NONE}”` : '日期';
    case 'choice':
      return '从下拉列表里选';
    case 'text':
      return '文字';
  }
}
