/** Partners by their relation to a learner, in the plural. @internal */
export const englishPartners = {
  partnerFamilies: 'families',
  partnerEmployers: 'employers',
  partnerProviders: 'providers',
  partnerSchools: 'people of other schools',
} as const;
