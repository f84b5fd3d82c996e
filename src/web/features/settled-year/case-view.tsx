import { useMemo } from 'react';
import { bindPolicy } from '../../../engine/bind.ts';
import type { Dossier } from '../../../engine/dossier.ts';
import { explainDossier, type DossierAccount, type ItemAccount } from '../../../engine/explain.ts';
import { fenInWords } from '../../../engine/money.ts';
import type { SettledCase, SettlementNote } from '../../../programme/settled-case.ts';
import type { SettledAward } from '../../../programme/settlement.ts';
import { ItemExplanation, Readings } from '../../components/item-explanation.tsx';
import { ItemCode, ItemFold } from '../../components/item-fold.tsx';
import { Money } from '../../components/money.tsx';
import { yearsInWords } from '../../components/money-words.ts';
import { reasonOf } from '../../components/item-reason.ts';
import { thePolicy } from '../../components/the-policy.ts';
import { DossierFacts } from './dossier-facts.tsx';
import type { SettledYear } from './settle.ts';

const THEIRS = '实际情况';

interface Props {
  readonly year: SettledYear;
  readonly applicantId: string;
  /** Address of the list as it was filtered. */
  readonly back: string;
}

/** One applicant of a settled year: what is awarded and why, what lost to what. */
export function CaseView({ year, applicantId, back }: Props) {
  const settled = year.settlement.cases.find(({ dossier }) => dossier.applicantId === applicantId);
  return (
    <div className="case">
      <p className="case-back no-print">
        <a href={back}>← 回到清算结果</a>
      </p>
      {settled ? <Case year={year} settled={settled} /> : <h1>这一批里没有申报主体“{applicantId}”</h1>}
    </div>
  );
}

function Case({ year, settled }: { readonly year: SettledYear; readonly settled: SettledCase }) {
  const { dossier } = settled;
  const bound = useMemo(() => bindPolicy(thePolicy, year.settlement.year, year.readings), [year]);
  const account = useMemo(() => explainDossier(bound, dossier), [bound, dossier]);
  const awards = year.settlement.awards.filter((award) => award.applicantId === dossier.applicantId);
  const decided = account.readings.filter((reading) => reading.decided);
  return (
    <>
      <div className="beside">
        <CaseHeadline account={account} dossier={dossier} awards={awards} scaled={year.settlement.scaled} />
        {awards
          .flatMap(({ itemIndex }) => account.items[itemIndex] ?? [])
          .map((item) => (
            <section key={item.id} className="award">
              <h2>
                {item.title} <ItemCode id={item.id} clause={item.clause} />
              </h2>
              <ItemExplanation item={item} actualLabel={THEIRS} />
            </section>
          ))}
        <Notes settled={settled} account={account} />
        {decided.length > 0 && (
          <div className="explanation">
            <Readings readings={decided} payableFen={totalOf(account)} />
          </div>
        )}
        <OtherItems settled={settled} account={account} awards={awards} />
      </div>
      <DossierFacts dossier={dossier} />
    </>
  );
}

function totalOf(account: DossierAccount): number {
  return account.awards.reduce((sum, { payableFen }) => sum + payableFen, 0);
}

interface HeadlineProps {
  readonly account: DossierAccount;
  readonly dossier: Dossier;
  readonly awards: readonly SettledAward[];
  readonly scaled: boolean;
}

function CaseHeadline({ account, dossier, awards, scaled }: HeadlineProps) {
  const who = [account.kind, dossier.township ?? '没有填写乡镇（街道）', `${String(dossier.year)} 年度`];
  return (
    <header className="headline">
      <p className="headline-who">{who.join('，')}</p>
      <h1>{dossier.applicantId}</h1>
      {awards.length === 0 && <p className="headline-item">没有奖补</p>}
      {awards.map((award) => (
        <AwardLine
          key={award.itemIndex}
          award={award}
          scaled={scaled}
          item={account.items[award.itemIndex]}
        />
      ))}
    </header>
  );
}

interface AwardLineProps {
  readonly award: SettledAward;
  readonly item: ItemAccount | undefined;
  readonly scaled: boolean;
}

function AwardLine({ award, item, scaled }: AwardLineProps) {
  return (
    <div className="award-line">
      <p className="headline-item">
        {item?.title} <Money fen={award.awardedFen} large />
      </p>
      <ul className="headline-notes">
        {scaled && (
          <li>
            核定 <Money fen={award.assessedFen} />
            ，按全年同一比例缩减后兑现 <Money fen={award.awardedFen} />。
          </li>
        )}
        <li>
          分{yearsInWords(award.instalments.length)}年拨付：
          {award.instalments.map(({ year, fen }, place) => (
            <span key={year}>
              {place > 0 && '，'}
              {year} 年 <Money fen={fen} />
            </span>
          ))}
          。
        </li>
      </ul>
    </div>
  );
}

interface OtherProps {
  readonly settled: SettledCase;
  readonly account: DossierAccount;
  readonly awards: readonly SettledAward[];
}

/** The items of the applicant's kind that neither paid nor lost to anything. */
function OtherItems({ settled, account, awards }: OtherProps) {
  const told = new Set([...awards, ...settled.notes].map(({ itemIndex }) => itemIndex));
  const rest = account.items.filter((item, index) => item.kindMet && !told.has(index));
  if (rest.length === 0) return null;
  return (
    <section>
      <h2>{told.size === 0 ? '逐项看为什么' : '其他项目'}</h2>
      {rest.map((item) => (
        <ItemFold key={item.id} {...item} figure={statusOf(item)} note={reasonOf(item)}>
          <ItemExplanation item={item} actualLabel={THEIRS} />
        </ItemFold>
      ))}
    </section>
  );
}

/** What the applicant's items lost on the way through the settlement, and to what. */
function Notes({ settled, account }: { readonly settled: SettledCase; readonly account: DossierAccount }) {
  if (settled.notes.length === 0) return null;
  return (
    <section>
      <h2>没有选上或被核减的</h2>
      {settled.notes.map((note, place) => {
        const item = account.items[note.itemIndex];
        return (
          item && (
            <ItemFold
              key={place}
              {...item}
              figure={<Money fen={note.lessFen} />}
              note={noteInWords(note, account)}
            >
              <ItemExplanation item={item} actualLabel={THEIRS} />
            </ItemFold>
          )
        );
      })}
    </section>
  );
}

function noteInWords(note: SettlementNote, account: DossierAccount): string {
  switch (note.reason) {
    case 'supersededBy':
      return `也符合，但不高于“${account.items[note.byItemIndex ?? -1]?.title ?? ''}”，就高不就低，不重复给。`;
    case 'paidToSameOwner':
      return note.byApplicantId === undefined
        ? '同一人名下只能由一个主体领取，这一项给了别的主体。'
        : `同一人名下只能由一个主体领取，这一项由 ${note.byApplicantId} 领取。`;
    case 'ownerLimit':
      return `同一人名下合计有上限，核减 ${fenInWords(note.lessFen)}。`;
    case 'outsideDistrictLimit':
      return `全区场次有限，排在后面的不计，核减 ${fenInWords(note.lessFen)}。`;
    case 'usedUpByOtherPolicy':
      return '同一事项已经在别的政策里得到不少于这个数的奖补，扣除后没有余额。';
  }
}

function statusOf(item: ItemAccount): string {
  if (item.status === 'undetermined') return '情况不全，不参加';
  return item.status === 'eligible' ? '符合' : '不符合';
}
