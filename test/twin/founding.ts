/** Which charities are founded: local ones where need is unmet, those of wider reach about as many as close. */
import { BANDS, SERVICES } from '../../src/model/scenario/names.ts';
import { total } from './chance.ts';
import { drawCharity, yearlySpending, type Charity } from './charity.ts';
import type { Area } from './country.ts';
import { peopleServed } from './life.ts';
import type { Market } from './market.ts';
import { drawWider, widerKinds } from './wider.ts';

export function found(market: Market): void {
  const founded = [...foundLocal(market), ...foundWider(market)];
  for (const charity of founded) charity.reserves = (yearlySpending(charity) * market.settings.life.opening_reserves) / 12;
  market.charities.push(...founded);
  market.now.founded += total(founded, (charity) => charity.reachShare);
}

function foundLocal(market: Market): Charity[] {
  const { settings, chance, country } = market;
  const { life, population } = settings;
  const unmet = country.areas.map((area) => 1 - meanShareMet(market, area));
  const mean = total(unmet, (share) => share) / unmet.length;
  return country.areas.flatMap((area, k) => {
    const living = market.charities.filter((charity) => charity.reach === 'local' && charity.home === area).length;
    const rate = life.entry_rate + life.need_entry * Math.max(0, mean > 0 ? unmet[k] / mean - 1 : 0);
    return Array.from({ length: chance.count((living * rate) / 4) }, () => {
      const band = chance.weighted([0, 1, 2, 3, 4, 5], (b) => life.entry_band[BANDS[b]]);
      const commissioned = chance.happens(population.commissioned_share[BANDS[band]]);
      const place = { reach: 'local', areas: [area], home: area, reachShare: 1 } as const;
      return drawCharity(settings, { band, commissioned, ...place, founded: market.quarter, quantile: chance.uniform() }, chance);
    });
  });
}

function meanShareMet(market: Market, area: Area): number {
  return total(peopleServed(market, area), (served) => Math.min(1, served.served / served.need)) / SERVICES.length;
}

function foundWider({ settings, chance, country, quarter }: Market): Charity[] {
  const { exit_rate, wider_entry } = settings.life;
  return widerKinds(settings, country).flatMap((kind) =>
    Array.from({ length: chance.count((kind.number * exit_rate[BANDS[kind.band]] * wider_entry) / 4) }, () =>
      drawWider(settings, kind, { founded: quarter, quantile: chance.uniform() }, chance),
    ),
  );
}
