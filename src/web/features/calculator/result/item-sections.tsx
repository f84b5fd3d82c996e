import type { DossierAccount, ItemAccount } from '../../../../engine/explain.ts';
import { ItemCode, ItemFold } from '../../../components/item-fold.tsx';
import { reasonOf } from '../../../components/item-reason.ts';
import { ConditionLines, ItemExplanation, Readings } from '../../../components/item-explanation.tsx';
import { Money } from '../../../components/money.tsx';
import { shortMoney } from '../../../components/money-words.ts';
import { StepLink } from '../../../components/step-link.tsx';
import type { Journey } from '../journey.ts';
import type { KnownSituation } from '../situation.ts';

const YOURS = '你的情况';

interface Props {
  readonly account: DossierAccount;
}

/** A condition that comes before every item and is not met: the one reason for everything. */
export function BarredSection({ account }: Props) {
  const own = account.items.filter(({ kindMet }) => kindMet);
  const failed = (own[0]?.requirements ?? []).filter(
    ({ truth, required, clause }) =>
      truth === false &&
      own.every(
        (item) =>
          item.clause !== clause &&
          item.requirements.some((other) => other.truth === false && other.required === required),
      ),
  );
  if (failed.length === 0) return null;
  return (
    <section>
      <h2>为什么</h2>
      <p>基本条件没有达到，所以每一项都不行：</p>
      <div className="explanation">
        <ConditionLines requirements={failed} actualLabel={YOURS} />
      </div>
    </section>
  );
}

interface AwardProps extends Props {
  readonly items: readonly ItemAccount[];
  readonly totalFen: number;
}

/** Why: the selected items, condition by condition, and the readings that chose between items. */
export function AwardSection({ account, items, totalFen }: AwardProps) {
  if (items.length === 0) return null;
  const decided = account.readings.filter((reading) => reading.decided);
  return (
    <section>
      <h2>为什么</h2>
      {items.map((item) => (
        <div key={item.id} className="award">
          <h3>
            {item.title} <ItemCode id={item.id} clause={item.clause} />
          </h3>
          <ItemExplanation item={item} actualLabel={YOURS} />
        </div>
      ))}
      {decided.length > 0 && (
        <div className="explanation">
          <Readings readings={decided} payableFen={totalFen} />
        </div>
      )}
    </section>
  );
}

/** Also possible, but lower. */
export function OtherSection({ account }: Props) {
  const others = account.items.filter(({ beatenBy }) => beatenBy !== '');
  if (others.length === 0) return null;
  return (
    <section>
      <h2>也符合，但不高于上面的</h2>
      <p className="soft">同时符合几项的，就高不就低，不重复给。</p>
      {others.map((item) => (
        <ItemFold key={item.id} {...item} figure={<Money fen={item.payableFen ?? 0} />}>
          <ItemExplanation item={item} actualLabel={YOURS} />
        </ItemFold>
      ))}
    </section>
  );
}

interface OpenProps extends Props {
  readonly known: KnownSituation;
  readonly journey: Journey;
}

/** Not certain yet: which facts are missing, each a way to its question. */
export function OpenSection({ account, journey }: OpenProps) {
  const open = account.items.filter(({ status }) => status === 'undetermined');
  if (open.length === 0) return null;
  return (
    <section>
      <h2>还不能确定</h2>
      {open.map((item) => (
        <ItemFold
          key={item.id}
          {...item}
          figure={`最多 ${shortMoney(item.potentialFen)}`}
          note={reasonOf(item)}
        >
          <p>
            补上：
            {item.missing.map(({ name, label }, place) => (
              <span key={name}>
                {place > 0 && '、'}
                <StepLink href={journey.addressAt(name)}>{label}</StepLink>
              </span>
            ))}
          </p>
          <ItemExplanation item={item} actualLabel={YOURS} />
        </ItemFold>
      ))}
    </section>
  );
}

/** Not for you, each with the reasons. */
export function RefusedSection({ account }: Props) {
  const refused = account.items.filter(({ status, kindMet }) => status === 'ineligible' && kindMet);
  const foreign = account.items.filter(({ kindMet }) => !kindMet);
  if (refused.length + foreign.length === 0) return null;
  return (
    <section>
      <h2>不符合的</h2>
      {refused.length > 0 && (
        <details className="fold">
          <summary>{refused.length} 项，看每一项为什么</summary>
          {refused.map((item) => (
            <ItemFold key={item.id} {...item} note={reasonOf(item)}>
              <ItemExplanation item={item} actualLabel={YOURS} />
            </ItemFold>
          ))}
        </details>
      )}
      {foreign.length > 0 && (
        <p className="soft">
          另有 {foreign.length} 项不面向{account.kind}：{foreign.map(({ title }) => title).join('、')}。
        </p>
      )}
    </section>
  );
}
