import { useMemo, useState } from 'react';
import { thePolicy } from '../../components/the-policy.ts';
import { addressOf, goTo, useAddress } from '../../routing/address.ts';
import { AwardTable } from './award-table.tsx';
import { CaseView } from './case-view.tsx';
import type { SettledYear } from './settle.ts';
import { SourcePicker } from './source-picker.tsx';
import { Failed, Gone, Loading, Refused } from './states.tsx';
import { Totals } from './totals.tsx';
import { examples, OWN, useSettlement, type OwnFile } from './use-settlement.ts';
import { rowsOf } from './year-rows.ts';

const PAGE = 'settled-year';

/** 看一年的清算: a year settled in the browser, with the reason behind every award. */
export function YearPage() {
  const { parameters } = useAddress();
  const stated = parameters.get('source') ?? '';
  const source =
    stated === OWN || examples.some((example) => example.source === stated)
      ? stated
      : (examples[0]?.source ?? OWN);
  const [own, setOwn] = useState<OwnFile | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const state = useSettlement(source, own, attempt);
  const open = (file: File): void => {
    setOwn({ name: file.name, file });
    goTo(addressOf(PAGE, new URLSearchParams({ source: OWN })));
  };
  const applicantId = parameters.get('applicant');
  if (state.status === 'settled' && applicantId !== null) {
    return (
      <CaseView year={state.year} applicantId={applicantId} back={addressWithout(parameters, 'applicant')} />
    );
  }
  return (
    <div className="year">
      <h1>看一年的清算</h1>
      <p className="lead">
        一整年的申报放在一起，先在每户里就高不就低，再管同一人名下，再看资金总量，最后分两年拨付。每一户的数都能点开看为什么。
      </p>
      <SourcePicker source={source} ownName={own?.name} onOpen={open} />
      {state.status === 'loading' && <Loading />}
      {state.status === 'failed' && <Failed reason={state.reason} onRetry={() => setAttempt(attempt + 1)} />}
      {state.status === 'gone' && <Gone />}
      {state.status === 'refused' && <Refused faults={state.faults} />}
      {state.status === 'settled' && <Settled year={state.year} parameters={parameters} />}
    </div>
  );
}

/** The address of this page with one parameter less. */
function addressWithout(parameters: URLSearchParams, name: string): string {
  const rest = new URLSearchParams(parameters);
  rest.delete(name);
  return addressOf(PAGE, rest);
}

function Settled({ year, parameters }: { readonly year: SettledYear; readonly parameters: URLSearchParams }) {
  const { settlement } = year;
  const rows = useMemo(() => rowsOf(thePolicy, settlement), [settlement]);
  return (
    <>
      {year.warning !== '' && <p className="notice">{year.warning}</p>}
      <Totals year={year} rows={rows} />
      {rows.length === 0 ? (
        <p className="empty-line">这一批里还没有申报主体，加上年度档案以后再清算。</p>
      ) : (
        <AwardTable settlement={settlement} rows={rows} parameters={parameters} />
      )}
    </>
  );
}
