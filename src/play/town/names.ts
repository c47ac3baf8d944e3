/** Names of the town's two places, and texts about charities with the names of the town in them. */

/** The two places of the town. */
export const PLACES = ['Netherby', 'Sallowdale'] as const;

const placeOf = (area: string): string => PLACES[Number(area) % PLACES.length] as string;

/** A text about charities and areas of the model as it stands in the page: without identities, and with the town's places in place of areas. */
export const withPlaces = (text: string): string =>
  text
    .replaceAll(/\((?:N|R|A\d+)-\d+-\d+, /g, '(')
    .replaceAll(/\b(at home )?in area (\d+)\b/g, (_, home: string | undefined, area: string) => `${home ?? ''}in ${placeOf(area)}`)
    .replaceAll(/\bacross region \d+\b/g, 'across both places');
