import type { DossierAccount, ItemAccount } from '../../../../engine/explain.ts';
import { ItemCode, ItemFold } from '../../../components/item-fold.tsx';
import { ItemExplanation } from '../../../components/item-explanation.tsx';
import { Money } from '../../../components/money.tsx';
import { shortMoney } from '../../../components/money-words.ts';
import { StepLink } from '../../../components/step-link.tsx';
import type { Journey } from '../journey.ts';
import type { KnownSituation } from '../situation.ts';

const YOURS = '你的情况';

interface Props {
  readonly account: DossierAccount;
}

/** Why: the selected items, condition by condition. */
export function AwardSection({ items }: Props & { readonly items: readonly ItemAccount[] }) {
  if (items.length === 0) return null;
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
          note={`还缺：${item.missing.map(({ label }) => label).join('、')}`}
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

/** The first reasons of a refusal, in one line. */
function reasonOf(item: ItemAccount): string {
  const failed = item.requirements.filter(({ truth }) => truth === false);
  if (failed.length > 0) return `不符合：${failed.map(({ required }) => required).join('；')}`;
  return item.prior === '' ? item.amount.text : item.prior;
}
