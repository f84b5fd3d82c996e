import { withDone, type Answers } from '../answers.ts';
import type { Row } from '../gateways.ts';
import { FormFrame } from './form-frame.tsx';
import { Standing } from './standing.tsx';
import type { StepProps } from './step-props.ts';
import { TickRows } from './tick-rows.tsx';
import { useTicks, withTicks, type Ticks } from './ticks.ts';

interface Props extends StepProps {
  readonly page: 'which' | 'more';
  readonly rows: readonly Row[];
}

const texts = {
  which: {
    title: '下面哪些说的是你？',
    lead: '可以选多条；都不是，就直接下一步。没有选的，后面就不再问了。',
  },
  more: {
    title: '最后，还有这些情况吗？',
    lead: '有就选上；都没有，就直接看结果。',
  },
} as const;

/** The answers with what is ticked so far; what is not ticked says nothing before the page is done. */
function ticked(rows: readonly Row[], ticks: Ticks, answers: Answers): Answers {
  return withTicks(
    rows.filter(({ fact }) => ticks[fact.name] !== 'no'),
    ticks,
    answers,
  );
}

/** Many small questions on one page: tick what is true, leave the rest. */
export function TickScreen({ page, rows, situation, situationOf, onDone, onBack }: Props) {
  const form = useTicks(page, rows, situation.answers);
  const { ticks } = form;
  const answers = withDone(withTicks(rows, ticks, situation.answers), page);
  const { title, lead } = texts[page];
  return (
    <>
      <FormFrame
        title={title}
        lead={<p>{lead}</p>}
        errors={[]}
        attempts={0}
        onBack={onBack}
        onSubmit={() => {
          form.finish();
          onDone(answers);
        }}
      >
        <TickRows rows={rows} ticks={ticks} onChange={form.change} />
      </FormFrame>
      <Standing situation={situationOf(ticked(rows, ticks, situation.answers))} />
    </>
  );
}
