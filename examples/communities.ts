/** Villages, townships and associations, and institutions that train. */

import { count, dateBetween, dateIn, growth, money, type Draw, type Facts } from './figures.ts';
import type { Random } from './random.ts';

/** A village with online merchants; some are named or recognised, most are not. */
export function village(draw: Draw): Facts {
  const { lasting, yearly, year } = draw;
  const merchants = 78 * lasting.spread() * growth(draw);
  return {
    taobaoNamedOn: lasting.chance(0.2) ? dateBetween(lasting, '2022-06-01', '2023-12-31') : null,
    ruralDemonstrations: titles(draw, 0.2),
    onlineMerchants: count(yearly, merchants, 100),
    villageEcommerceSales: money(yearly, merchants * 62_000 * lasting.spread(), 5_000_000),
    // A meeting that has not been held yet is not known to have said no.
    ...(yearly.chance(0.8) ? { deliberationApproved: merchants >= 90 || year > 2023 } : {}),
  };
}

/** A township or street office: events, and titles of its own. */
export function township(draw: Draw): Facts {
  const { lasting, yearly } = draw;
  return {
    taobaoNamedOn: lasting.chance(0.2) ? dateIn(lasting, 2023) : null,
    ruralDemonstrations: titles(draw, 0.25),
    events: yearly.chance(0.5) ? events(yearly, 2) : [],
  };
}

/** An e-commerce association: events, now and then training. */
export function association(draw: Draw): Facts {
  const { lasting, yearly } = draw;
  return {
    registeredInDistrict: lasting.chance(0.95),
    events: events(yearly, 7),
    isTrainingInstitution: lasting.chance(0.3),
    ...training(draw),
  };
}

/** A training institution, an enterprise. */
export function trainingCompany(draw: Draw): Facts {
  const { lasting } = draw;
  return {
    registeredInDistrict: lasting.chance(0.95),
    commitsToStayTwoYears: true,
    isTrainingInstitution: true,
    ...training(draw),
  };
}

function training({ lasting, yearly }: Draw): Facts {
  const trainees = 120 * lasting.spread();
  return {
    isAffiliated: lasting.chance(0.2),
    contractedTrainees: count(yearly, trainees * 0.25, lasting.pick([20, 50])),
    traineesWithFollowers: count(yearly, trainees, 200),
  };
}

function titles({ lasting, year }: Draw, probability: number): Facts[] {
  if (!lasting.chance(probability)) return [];
  const found: Facts[] = [{ level: 'municipal', awardedOn: dateIn(lasting, 2023) }];
  if (lasting.chance(0.3) && year > 2023) {
    found.push({ level: 'provincial', awardedOn: dateIn(lasting, 2024) });
  }
  return found;
}

function events(random: Random, most: number): Facts[] {
  return Array.from({ length: random.between(1, most) }, () => {
    const municipalApproved = random.chance(0.12);
    return {
      participants: count(random, 230 * random.spread(), 200),
      verifiedCost: money(random, 95_000 * random.spread(), 200_000),
      isPublic: random.chance(0.93),
      effective: random.chance(0.9),
      isTraining: random.chance(0.12),
      municipalApproved,
      ...(municipalApproved && random.chance(0.6) ? { approvedRate: random.pick(['0.40', '0.50']) } : {}),
    };
  });
}
