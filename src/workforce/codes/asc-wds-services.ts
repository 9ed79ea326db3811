import type { CodeList } from '../formats/format';

/**
 * What a workplace does, by the code of MAINSERVICE in a bulk upload. The database behind the service numbers the same things otherwise.
 *
 * @source NMDSdevopsServiceAdm/SopraSteria-SFC, b6857156b (2026-08-21), MIT: backend/server/models/BulkImport/BUDI/index.js for the codes
 *   of the bulk upload; names by the same codes in backend/migrations/20260610123312-updateAnalysisFileCodeForServicesTable.js
 */
export const SERVICES: CodeList = {
  1: 'Care home services with nursing',
  2: 'Care home services without nursing',
  5: 'Other adult residential care service',
  6: 'Day care and day services',
  7: 'Other adult day care service',
  8: 'Domiciliary care services',
  10: 'Domestic services and home help',
  12: 'Other adult domiciliary care service',
  13: 'Carers support',
  14: 'Short breaks, respite care',
  15: 'Community support and outreach',
  16: 'Social work and care management',
  17: 'Shared lives',
  18: 'Disability adaptations, assistive technology services',
  19: 'Occupational, employment-related services',
  20: 'Information and advice services',
  21: 'Other adult community care service',
  52: 'Other service (not healthcare)',
  53: 'Sheltered housing',
  54: 'Extra care housing services',
  55: 'Supported living services',
  60: 'Specialist college services',
  61: 'Community based services for people with a learning disability',
  62: 'Community based services for people with mental health needs',
  63: 'Community based services for people who misuse substances',
  64: 'Community healthcare services',
  66: 'Hospice services',
  67: 'Long-term conditions services',
  68: 'Hospital services for people with mental health needs, learning disabilities, problems with substance misuse',
  69: 'Rehabilitation services',
  70: 'Residential substance misuse treatment, rehabilitation services',
  71: 'Other service (healthcare)',
  72: 'Head office services',
  73: 'Live-in care',
  74: 'Nurses agency',
  75: "Any children's, young people's service",
};
