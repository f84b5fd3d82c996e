import type { Dossier } from '../../../engine/dossier.ts';
import type { Fact } from '../../../engine/fact.ts';
import { valueInWords } from '../../../engine/value-words.ts';
import { thePolicy } from '../../components/the-policy.ts';

/** What a dossier says, fact by fact; what is at its default is left out. */
export function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const known = Object.values(thePolicy.facts).flatMap((fact) => {
    const value = stated(fact, dossier);
    return value === '' ? [] : [{ fact, value }];
  });
  return (
    <aside className="dossier" aria-label="档案里填的情况">
      <h2>档案里填的情况</h2>
      <dl className="dossier-facts">
        {known.map(({ fact, value }) => (
          <div key={fact.name}>
            <dt>{fact.label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function stated(fact: Fact, dossier: Dossier): string {
  if (fact.type === 'text') return '';
  if (fact.type === 'list') {
    const entries = dossier.lists[fact.slot];
    if (entries === undefined || (entries.length === 0 && fact.emptyWhenAbsent)) return '';
    return entries.length === 0 ? '没有' : `${String(entries.length)} 项`;
  }
  const value = dossier.values[fact.slot] ?? Number.NaN;
  return Number.isNaN(value) || value === fact.fallback ? '' : valueInWords(fact, value);
}
