/** Partners by their relation to a learner, in the plural, in Spanish. @internal */
export const spanishPartners = {
  partnerFamilies: 'familias',
  partnerEmployers: 'empleadores',
  partnerProviders: 'proveedores',
  partnerSchools: 'personas de otras escuelas',
} as const;
