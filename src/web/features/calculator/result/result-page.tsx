import { useMemo } from 'react';
import { explainDossier } from '../../../../engine/explain.ts';
import { nearMisses } from '../../../../engine/near-miss.ts';
import { tied } from '../../../components/tied-words.ts';
import { goTo } from '../../../routing/address.ts';
import type { Journey } from '../journey.ts';
import { nextScreen, placeOf, type SituationOf } from '../plan.ts';
import type { KnownSituation, Situation } from '../situation.ts';
import { AnswersReview } from './answers-review.tsx';
import { Headline } from './headline.tsx';
import { AwardSection, BarredSection, OpenSection, OtherSection, RefusedSection } from './item-sections.tsx';
import { Materials } from './materials.tsx';
import { ShareButtons } from './share-buttons.tsx';

interface Props {
  readonly situation: Situation;
  readonly situationOf: SituationOf;
  readonly journey: Journey;
}

const MOST_MISSES = 5;

/** What you get and why, what else, what is near, what is not known, what is not for you, and what to do next. */
export function ResultPage({ situation, situationOf, journey }: Props) {
  const { bound, known } = situation;
  if (!known) return null;
  const next = nextScreen(situation, situationOf);
  return (
    <div className="result">
      {next.type !== 'result' && (
        <div className="notice">
          <p>还有问题没有答完，下面是按现在的回答算出来的。</p>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => goTo(journey.addressAt(placeOf(next)))}
          >
            接着回答
          </button>
        </div>
      )}
      <Account situation={situation} known={known} journey={journey} bound={bound} />
    </div>
  );
}

interface AccountProps {
  readonly situation: Situation;
  readonly known: KnownSituation;
  readonly journey: Journey;
  readonly bound: Situation['bound'];
}

function Account({ situation, known, journey, bound }: AccountProps) {
  const account = useMemo(() => explainDossier(bound, known.dossier), [bound, known]);
  const misses = useMemo(
    () =>
      nearMisses(bound, known.dossier).filter(
        ({ awardGainFen, fact }) => awardGainFen > 0 && fact.type !== 'date',
      ),
    [bound, known],
  );
  const awarded = account.awards.flatMap(({ itemIndex }) => account.items[itemIndex] ?? []);
  return (
    <>
      <div className="beside">
        <Headline account={account} known={known} policy={situation.policy} />
        <BarredSection account={account} />
        <AwardSection account={account} items={awarded} totalFen={known.certainFen} />
        <OtherSection account={account} />
        {misses.length > 0 && (
          <section>
            <h2>还差一点</h2>
            <ul className="misses">
              {misses.slice(0, MOST_MISSES).map((miss) => (
                <li key={miss.itemIndex}>
                  {tied(miss.text)}。<span className="clause">{bound.items[miss.itemIndex]?.clause}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <OpenSection account={account} known={known} journey={journey} />
        <RefusedSection account={account} />
        <Materials policy={situation.policy} items={awarded} />
        <AnswersReview situation={situation} journey={journey} />
      </div>
      <ShareButtons />
    </>
  );
}
