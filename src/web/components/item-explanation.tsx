import type { ItemAccount, ReadingAccount, RequirementAccount } from '../../engine/explain.ts';
import type { AmountStep } from '../../engine/mechanism.ts';
import { fenInWords } from '../../engine/money.ts';
import { tied } from './tied-words.ts';
import { TruthMark } from './truth-mark.tsx';

interface Props {
  readonly item: ItemAccount;
  /** How the one is called whose facts they are: 你的情况, 实际情况. */
  readonly actualLabel: string;
}

/** One item condition by condition: required, actual, met or not, clause; how the amount came about; the readings. */
export function ItemExplanation({ item, actualLabel }: Props) {
  const showAmount =
    item.kindMet && (item.status !== 'ineligible' || item.requirements.every(({ truth }) => truth !== false));
  return (
    <div className="explanation">
      {!item.kindMet && <p>这一项只面向{item.kinds.join('、')}。</p>}
      <Conditions item={item} actualLabel={actualLabel} />
      {showAmount && (
        <>
          <p className="explanation-part">金额</p>
          <Steps steps={[item.amount]} />
          <p className="soft">
            多久一次：{item.frequency}
            {item.ceiling && '；这是最高可给的数，具体金额由领导小组审议确定'}。
            {item.prior !== '' && `${item.prior}。`}
          </p>
        </>
      )}
      <Readings readings={item.readings} payableFen={item.payableFen} />
    </div>
  );
}

/** The item's own conditions; those that come before every item are folded away as long as all are met. */
function Conditions({ item, actualLabel }: Props) {
  const met = item.requirements.filter(({ truth, clause }) => truth === true && clause !== item.clause);
  const others = item.requirements.filter((requirement) => !met.includes(requirement));
  return (
    <>
      {item.requirements.length > 0 && <p className="explanation-part">条件</p>}
      {others.length > 0 && <ConditionLines requirements={others} actualLabel={actualLabel} />}
      {met.length > 0 && (
        <details className="fold">
          <summary>
            <TruthMark truth={true} /> {met.length} 条基本条件
          </summary>
          <ConditionLines requirements={met} actualLabel={actualLabel} />
        </details>
      )}
    </>
  );
}

interface LinesProps {
  readonly requirements: readonly RequirementAccount[];
  readonly actualLabel: string;
}

/** Conditions one under the other: met or not, required, actual, what is lacking, clause. */
export function ConditionLines({ requirements, actualLabel }: LinesProps) {
  return (
    <ul className="conditions">
      {requirements.map((requirement, place) => (
        <ConditionLine key={place} requirement={requirement} actualLabel={actualLabel} />
      ))}
    </ul>
  );
}

function ConditionLine({
  requirement,
  actualLabel,
}: {
  readonly requirement: RequirementAccount;
  readonly actualLabel: string;
}) {
  const { required, actual, truth, shortfall, clause } = requirement;
  return (
    <li className="condition">
      <TruthMark truth={truth} />
      <div>
        <div>{tied(required)}</div>
        <div className="soft">
          {actualLabel}：<strong>{tied(actual)}</strong>
          {shortfall !== '' && <>，还差 {shortfall}</>}
          <span className="clause">{clause}</span>
        </div>
      </div>
    </li>
  );
}

/** The steps of an amount with what each is made of. */
function Steps({ steps }: { readonly steps: readonly AmountStep[] }) {
  return (
    <ul className="steps">
      {steps.map((step, place) => (
        <li key={place}>
          {tied(step.text)}
          {step.parts.length > 0 && <Steps steps={step.parts} />}
        </li>
      ))}
    </ul>
  );
}

interface ReadingsProps {
  readonly readings: readonly ReadingAccount[];
  readonly payableFen: number | null;
}

/** The readings behind a result: those that decided it open, the others folded away. */
export function Readings({ readings, payableFen }: ReadingsProps) {
  const decided = readings.filter((reading) => reading.decided);
  const others = readings.filter((reading) => !reading.decided);
  return (
    <>
      {decided.length > 0 && (
        <>
          <p className="explanation-part">起了作用的解释口径</p>
          {decided.map((reading) => (
            <ReadingCard key={reading.name} reading={reading} payableFen={payableFen} />
          ))}
        </>
      )}
      {others.length > 0 && (
        <details className="fold">
          <summary>用到的其他解释口径（{others.length} 条，没有改变结果）</summary>
          {others.map((reading) => (
            <ReadingCard key={reading.name} reading={reading} payableFen={payableFen} />
          ))}
        </details>
      )}
    </>
  );
}

function ReadingCard({
  reading,
  payableFen,
}: {
  readonly reading: ReadingAccount;
  readonly payableFen: number | null;
}) {
  return (
    <div className="reading">
      <p className="reading-question">
        {reading.question}
        <span className="clause">{reading.clause}</span>
      </p>
      <p>
        现行口径：<strong>{reading.meaning}</strong>
        {reading.decided && `，得 ${amountInWords(payableFen)}`}。{reading.reason}
      </p>
      {reading.decided && (
        <ul className="plain">
          {reading.alternatives.map((alternative) => (
            <li key={alternative.option}>
              换成“{alternative.meaning}”，得 {amountInWords(alternative.payableFen)}。
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function amountInWords(fen: number | null): string {
  return fen === null ? '多少还不能确定' : fenInWords(fen);
}
