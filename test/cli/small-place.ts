/** A place so small that its runs take moments, as a scenario file. */
export const placeText = (seed: string): string => `seed: ${seed}
population: { charities: 300, areas: 2, regions: 1, people: 130000 }
market: { tenders_per_year: 20 }
run: { years: 1, replications: 2, warm_up_quarters: 24, warm_up_limit_quarters: 24 }
`;
