import type { ComponentType } from 'react';
import { CalculatorPage } from '../features/calculator/calculator-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { PolicyPage } from '../features/policy-guide/policy-page.tsx';
import { YearPage } from '../features/settled-year/year-page.tsx';
import { NotFoundPage } from './not-found.tsx';

interface PageEntry {
  /** First step of its address. */
  readonly name: string;
  readonly label: string;
  readonly Page: ComponentType;
}

/** Every page, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  { name: '', label: '首页', Page: HomePage },
  { name: 'calculator', label: '算一算', Page: CalculatorPage },
  { name: 'settled-year', label: '年度清算', Page: YearPage },
  { name: 'policy', label: '政策读法', Page: PolicyPage },
];

const notFound: PageEntry = { name: 'not-found', label: '', Page: NotFoundPage };

/** The page of an address. */
export function pageNamed(name: string): PageEntry {
  return pages.find((page) => page.name === name) ?? notFound;
}
