import type { Fact } from '../../../../engine/fact.ts';
import { FactField } from '../fields/fact-field.tsx';
import { ListField } from '../fields/list-field.tsx';
import { errorOfFault, fieldId } from '../raw-answers.ts';
import type { StepProps } from './step-props.ts';
import { FormFrame } from './form-frame.tsx';
import { Standing } from './standing.tsx';
import { useForm } from './use-form.ts';

interface Props extends StepProps {
  readonly facts: readonly Fact[];
}

/** One question, or the few that belong to one item. */
export function AskScreen({ facts, situation, situationOf, onDone, onBack }: Props) {
  const form = useForm(facts, situation.answers);
  const preview = situationOf(form.preview);
  const [only, ...others] = facts;
  const alone = others.length === 0;
  const items = itemsBehind(facts, situation);
  return (
    <>
      <FormFrame
        title={alone && only ? questionOf(only) : items.join('、') || '还想问几句'}
        lead={alone && items.length > 0 ? <p className="soft">关系到：{items.join('、')}</p> : undefined}
        errors={form.errors}
        attempts={form.attempts}
        onBack={onBack}
        onSubmit={() => {
          const answers = form.submit((all) => situationOf(all).faults.map(errorOfFault));
          if (answers) onDone(answers);
        }}
      >
        {facts.map((fact) =>
          fact.type === 'list' ? (
            <ListField
              key={fact.name}
              list={fact}
              raw={form.raw(fact)}
              errors={form.errors}
              labelHidden={alone}
              onChange={(raw) => form.change(fact, raw)}
            />
          ) : (
            <FactField
              key={fact.name}
              fact={fact}
              id={fieldId(fact.name)}
              raw={form.text(fact)}
              error={form.errorOf(fact)}
              allowUnsure
              labelHidden={alone}
              onChange={(raw) => form.change(fact, raw)}
            />
          ),
        )}
      </FormFrame>
      <Standing situation={preview.known ? preview : situation} />
    </>
  );
}

function questionOf(fact: Fact): string {
  if (fact.type === 'flag') return `${fact.label}吗？`;
  return fact.type === 'money' || fact.type === 'count' ? `${fact.label}是多少？` : fact.label;
}

/** Titles of the items that the facts could still decide; with none open, of those that read them. */
function itemsBehind(facts: readonly Fact[], { known }: StepProps['situation']): string[] {
  const names = facts.map(({ name }) => name);
  const open = known?.open.filter(({ fact }) => names.includes(fact.name)) ?? [];
  const indexes = new Set(open.flatMap(({ itemIndexes }) => itemIndexes));
  return [...indexes].sort((a, b) => a - b).flatMap((index) => known?.outcomes[index]?.item.title ?? []);
}
