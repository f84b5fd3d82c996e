import { bindPolicy } from '../../../engine/bind.ts';
import { explainDossier } from '../../../engine/explain.ts';
import { createDossierReader } from '../../../engine/read-dossier.ts';
import { Money } from '../../components/money.tsx';
import { exampleFacts, thePolicy } from '../../components/the-policy.ts';
import { TruthMark } from '../../components/truth-mark.tsx';

const year = thePolicy.years[0] ?? 0;
const read = createDossierReader(thePolicy);

/** What a result looks like: one applicant, computed like any other. */
export function ExampleCard() {
  const dossier = read({ applicantId: 'example', year, facts: exampleFacts }, '', []);
  if (!dossier) return null;
  const account = explainDossier(bindPolicy(thePolicy, year), dossier);
  const item = account.items[account.award?.itemIndex ?? -1];
  if (!account.award || !item) return null;
  return (
    <aside className="example" aria-label="一个例子">
      <p className="example-word">
        比如，一家{account.kind}，{year} 年度
      </p>
      <p className="example-figure">
        <Money fen={account.award.payableFen} large />
      </p>
      <p className="example-item">
        {item.title} <span className="clause">{item.clause}</span>
      </p>
      <ul className="plain example-lines">
        {item.requirements
          .filter(({ clause, truth }) => truth === true && clause === item.clause)
          .map(({ required }) => (
            <li key={required}>
              <TruthMark truth={true} /> {required}
            </li>
          ))}
        {lastSteps(item.amount).map((text) => (
          <li key={text} className="soft">
            {text}
          </li>
        ))}
      </ul>
    </aside>
  );
}

interface Step {
  readonly text: string;
  readonly parts: readonly Step[];
}

/** The innermost steps of an amount: where the figure comes from. */
function lastSteps({ text, parts }: Step): string[] {
  return parts.length === 0 ? [text] : parts.flatMap(lastSteps);
}
