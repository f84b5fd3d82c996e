import { thePolicy } from '../../components/the-policy.ts';
import { addressOf, goTo } from '../../routing/address.ts';
import type { Answers } from './answers.ts';
import { useAddressOf, useJourney } from './journey.ts';
import { nextScreen, placeOf, screenAt, type Screen } from './plan.ts';
import { ResultPage } from './result/result-page.tsx';
import { AskScreen } from './screens/ask-screen.tsx';
import { BasicsScreen } from './screens/basics-screen.tsx';
import { BrokenLink } from './screens/broken-link.tsx';
import { StartScreen } from './screens/start-screen.tsx';
import type { StepProps } from './screens/step-props.ts';
import { TickScreen } from './screens/tick-screen.tsx';
import { createSituations } from './situation.ts';

const situationOf = createSituations(thePolicy);

/** 算一算: one thing after another, only what still matters, then the result with its reasons. */
export function CalculatorPage() {
  const journey = useJourney(thePolicy);
  const situation = situationOf(journey.answers);
  const screen = screenAt(journey.place, situation, situationOf);
  const place = placeOf(screen);
  useAddressOf(journey, place);
  if (situation.faults.length > 0) return <BrokenLink faults={situation.faults} />;
  if (screen.type === 'result') {
    return <ResultPage situation={situation} journey={journey} situationOf={situationOf} />;
  }
  const onBack = (): void => {
    if (journey.canGoBack) history.back();
    else goTo(place === 'start' ? addressOf('') : journey.addressAt('start'));
  };
  const step: StepProps = {
    onBack,
    situation,
    situationOf,
    onDone: (answers: Answers) => journey.go(placeOf(nextScreen(situationOf(answers), situationOf)), answers),
  };
  return (
    <div className="calculator">
      <StepScreen key={place} screen={screen} step={step} />
    </div>
  );
}

function StepScreen({ screen, step }: { readonly screen: Screen; readonly step: StepProps }) {
  switch (screen.type) {
    case 'start':
      return <StartScreen {...step} />;
    case 'basics':
      return <BasicsScreen {...step} facts={screen.facts} rows={screen.rows} />;
    case 'which':
    case 'more':
      return <TickScreen {...step} page={screen.type} rows={screen.rows} />;
    case 'ask':
      return <AskScreen {...step} facts={screen.facts} />;
    case 'result':
      return null;
  }
}
