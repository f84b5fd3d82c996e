import type { Fact } from '../../../../engine/fact.ts';
import { StepLink } from '../../../components/step-link.tsx';
import type { Journey } from '../journey.ts';
import { isNegative, isSettled } from '../answers.ts';
import { answerInWords } from '../raw-answers.ts';
import type { Situation } from '../situation.ts';

interface Props {
  readonly situation: Situation;
  readonly journey: Journey;
}

/** So few negative answers need not be folded away. */
const FEW = 3;

/** Every answer with the way to change it; what was answered with "none" is folded away. */
export function AnswersReview({ situation, journey }: Props) {
  const { policy, answers } = situation;
  const settled = Object.values(policy.facts).filter(({ name }) => isSettled(answers, name));
  const isPlain = (fact: Fact): boolean =>
    fact.type !== 'choice' && isNegative(fact, answers.facts[fact.name]);
  const stated = settled.filter((fact) => !isPlain(fact));
  const negative = settled.filter(isPlain);
  return (
    <section className="no-print-break">
      <h2>你的回答</h2>
      <dl className="answers">
        <div className="answer">
          <dt>考核年度</dt>
          <dd>{answers.year} 年度</dd>
          <dd className="answer-change">
            <StepLink href={journey.addressAt('start')}>
              修改<span className="visually-hidden">考核年度</span>
            </StepLink>
          </dd>
        </div>
        {stated.map((fact) => (
          <Answer key={fact.name} fact={fact} situation={situation} journey={journey} />
        ))}
      </dl>
      {negative.length > 0 && (
        <details className="fold" open={negative.length <= FEW}>
          <summary>回答“没有”“不是”的 {negative.length} 条</summary>
          <dl className="answers">
            {negative.map((fact) => (
              <Answer key={fact.name} fact={fact} situation={situation} journey={journey} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Answer({ fact, situation, journey }: Props & { readonly fact: Fact }) {
  const place = fact.name === situation.policy.kind.name ? 'start' : fact.name;
  return (
    <div className="answer">
      <dt>{fact.label}</dt>
      <dd>{answerInWords(fact, situation.answers)}</dd>
      <dd className="answer-change">
        <StepLink href={journey.addressAt(place)}>
          修改<span className="visually-hidden">{fact.label}</span>
        </StepLink>
      </dd>
    </div>
  );
}
