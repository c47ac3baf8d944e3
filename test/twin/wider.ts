/** Charities of wider reach: which kinds there are, how many of each, and how one comes to be. */
import { BANDS } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import type { Chance } from './chance.ts';
import { drawCharity, type Charity, type Founding } from './charity.ts';
import type { Country } from './country.ts';

type WiderKind = {
  readonly place: Pick<Founding, 'reach' | 'areas' | 'reachShare'>;
  readonly band: number;
  /** How many there are when the market opens. */
  readonly number: number;
};

/** Charities of a band, in the whole country, whose work is of a kind that is commissioned. */
export function expectedCommissioned({ population }: Settings, band: number): number {
  const name = BANDS[band];
  return population.charities * population.band_share[name] * population.commissioned_share[name];
}

export function widerKinds(settings: Settings, country: Country): WiderKind[] {
  const { regions, regional_share, national_share } = settings.population;
  return BANDS.flatMap((name, band) => {
    const expected = expectedCommissioned(settings, band);
    const regional = Math.round((expected * regional_share[name]) / regions);
    const national = Math.round(expected * national_share[name]);
    return [
      ...country.regions.map(({ areas, share }) => ({
        band,
        number: regional,
        place: { reach: 'region' as const, areas, reachShare: share },
      })),
      { band, number: national, place: { reach: 'country' as const, areas: country.areas, reachShare: country.share } },
    ];
  });
}

export function drawWider(
  settings: Settings,
  { band, place }: WiderKind,
  when: Pick<Founding, 'founded' | 'quantile'>,
  chance: Chance,
): Charity {
  const charity = drawCharity(settings, { ...place, ...when, band, commissioned: true, home: chance.oneOf(place.areas) }, chance);
  openBases(settings, charity, chance);
  return charity;
}

/** The home drawn for it is its real one as often as its real one is simulated. */
function openBases({ population }: Settings, charity: Charity, chance: Chance): void {
  const national = population.national_bases + population.national_bases_by_band * charity.band;
  const likely = charity.reach === 'region' ? population.regional_bases : national;
  const atHome = chance.happens(charity.reachShare);
  for (const area of charity.areas) {
    if ((atHome && area === charity.home) || chance.happens(likely)) charity.baseUntil.set(area, Infinity);
  }
}
