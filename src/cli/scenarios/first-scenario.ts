/** The scenario and the experiment that `commonweal init` writes: complete, small enough to run in moments, and annotated. */

export const SCENARIO_FILE = 'town.yaml';
export const EXPERIMENT_FILE = 'lots-and-sharing.yaml';
export const SCENARIO_SCHEMA = 'scenario.schema.json';
export const EXPERIMENT_SCHEMA = 'experiment.schema.json';

export const FIRST_EXPERIMENT = `# yaml-language-server: $schema=${EXPERIMENT_SCHEMA}
title: Lots and sharing
about: >-
  How survival and work of small charities depend on the number of lots and on the share that partners must do.

# The scenario that the factors change, or a list of several.
base: ${SCENARIO_FILE}

# Settings by their dotted path, each with values to try; or a name of your own for settings that change together.
factors:
  contract.lots: [1, 2, 4]
  sharing:
    free: { partnership.mandate: none }
    a quarter: { partnership.mandate: required, partnership.minimum_partner_share: 0.25 }

# Every combination; one-at-a-time and latin-hypercube are the other designs.
design: grid

# Worlds for every cell, all cells in the same; or how sure an outcome shall be, half the width of its 95 % interval:
# replications: { outcome: small_survival, within: 0.01, least: 8, most: 100 }
replications: 8
`;

export const FIRST_SCENARIO = `# yaml-language-server: $schema=${SCENARIO_SCHEMA}
# The line above lets editors complete and check this file, without a network. What is not set here has its default.
title: Town
about: >-
  A town and the country around it, all of it simulated. Say here what the design is for; the report prints it.

# To change another scenario instead of the defaults, name its file: this one is then what differs from it.
# The path is relative and stays in this folder (or in a folder above it that is called scenarios).
# extends: another.yaml

run:
  years: 10 # after the warm-up
  replications: 20 # independent runs; more of them make intervals narrower

population:
  charities: 1000
  areas: 2 # of the one region
  regions: 1
  people: 430000
  scale: 1 # share of the areas that is simulated

market:
  tenders_per_year: 34 # as many for each person as in England

# A rule that commissioners choose. In how many lots, to be won separately, is each contract let?
contract:
  lots: 1 # or with where it comes from: { value: 1, source: Our contracts register }

# Rules that change during the run, such as budgets that fall to 90 % over the second year:
# schedule:
#   - year: 2
#     over_quarters: 4
#     set: { budget.multiplier: 0.9 }

# Mechanisms are behaviours of charities and commissioners. All are on unless one is switched off:
# mechanisms:
#   trust-ledger: { enabled: false }
`;
