import type { Fact } from '../../../../engine/fact.ts';
import { withDone } from '../answers.ts';
import { FactField } from '../fields/fact-field.tsx';
import type { Row } from '../gateways.ts';
import { errorOfFault, fieldId } from '../raw-answers.ts';
import { FormFrame } from './form-frame.tsx';
import { Standing } from './standing.tsx';
import type { StepProps } from './step-props.ts';
import { TickRows } from './tick-rows.tsx';
import { useTicks, withTicks } from './ticks.ts';
import { useForm } from './use-form.ts';

interface Props extends StepProps {
  readonly facts: readonly Fact[];
  readonly rows: readonly Row[];
}

/** The conditions that come before every item. */
export function BasicsScreen({ facts, rows, situation, situationOf, onDone, onBack }: Props) {
  const form = useForm(facts, situation.answers);
  const tickForm = useTicks('basics', rows, situation.answers);
  const { ticks } = tickForm;
  const preview = situationOf(withTicks(rows, ticks, form.preview));
  return (
    <>
      <FormFrame
        title="先看基本条件"
        lead={<p>这些条件不管申报哪一项都要看。</p>}
        errors={form.errors}
        attempts={form.attempts}
        onBack={onBack}
        onSubmit={() => {
          const answers = form.submit((all) => situationOf(all).faults.map(errorOfFault));
          if (!answers) return;
          tickForm.finish();
          onDone(withDone(withTicks(rows, ticks, answers), 'basics'));
        }}
      >
        {facts.map((fact) =>
          fact.type === 'list' ? null : (
            <FactField
              key={fact.name}
              fact={fact}
              id={fieldId(fact.name)}
              raw={form.text(fact)}
              error={form.errorOf(fact)}
              allowUnsure
              labelHidden={false}
              onChange={(raw) => form.change(fact, raw)}
            />
          ),
        )}
        {rows.length > 0 && (
          <fieldset className="field">
            <legend className="label">有没有下面的情形？</legend>
            <p className="help">都没有，就直接下一步。</p>
            <TickRows rows={rows} ticks={ticks} onChange={tickForm.change} />
          </fieldset>
        )}
      </FormFrame>
      <Standing situation={preview} />
    </>
  );
}
