/** The type of every fact and of every field of a list entry. */

import { LEGAL_KINDS } from './catalogue.ts';

/** An array is a choice among its words. */
export type ScalarType =
  | 'bool'
  | 'money'
  | 'count'
  | 'twelveMonths'
  | 'rate'
  | 'date'
  | 'dateOrNull'
  | 'text'
  | 'item'
  | 'priorYear'
  | readonly string[];

export interface FieldType {
  type: ScalarType;
  optional: boolean;
}

export interface ListType {
  entry: Record<string, FieldType>;
}

export type FactType = ScalarType | ListType;

const required = (type: ScalarType): FieldType => ({ type, optional: false });
const optional = (type: ScalarType): FieldType => ({ type, optional: true });

const LEVELS = ['national', 'provincial', 'municipal'];

export const LIST_TYPES: Record<string, ListType> = {
  priorAwards: { entry: { item: required('item'), year: required('priorYear'), amount: required('money') } },
  otherPolicyAwards: {
    entry: { policy: required('text'), item: required('item'), amount: required('money') },
  },
  demonstrationTitles: {
    entry: {
      subject: required(['park', 'enterprise']),
      level: required(LEVELS),
      awardedOn: required('date'),
    },
  },
  leadStandards: { entry: { level: required(['national', 'industry']) } },
  events: {
    entry: {
      participants: required('count'),
      verifiedCost: required('money'),
      isPublic: required('bool'),
      effective: required('bool'),
      isTraining: required('bool'),
      municipalApproved: required('bool'),
      approvedRate: optional('rate'),
    },
  },
  ruralDemonstrations: { entry: { level: required(LEVELS), awardedOn: required('date') } },
  lockerSites: {
    entry: { equipmentCost: required('money'), free: required('bool'), accepted: required('bool') },
  },
  recruitedStreamers: {
    entry: {
      annualLiveSales: required('money'),
      committedMonths: required('count'),
      retailAttributedToDistrict: required('bool'),
      recognised: required('bool'),
      recruitmentFee: required('money'),
    },
  },
};

const BOOLS = `registeredInDistrict commitsToStayTwoYears investigatedForViolation penalisedInYear isEcommerce
  socialInsurancePaidOnTime sellsLocalSpecialty isSmallOrMicro firstEcommerceLicence operatesLocalPlatform
  isTraditionalForeignTrade deliberationApproved raisesFarmerIncome isExpressCompany settledFromOutside
  independentLegalEntity commitsToOperateTwoYears isTrainingInstitution isAffiliated inStatistics
  carvedOutFromManufacturer firstIncludedInRetailStatistics bureauApproved`;

const MONEYS = `annualOnlineRetail annualOnlineSales annualEcommerceTurnover platformRetailTurnover
  platformWholesaleTurnover platformInvestment provincialOverseasWarehouseAward overseasWarehouseRent
  annualSelfOperatedExports annualCrossBorderTurnover crossBorderPlatformFees annualCrossBorderExports
  villageEcommerceSales annualCooperativePurchase cooperativePurchaseSoldOnline warehouseInvestment leasedArea
  firstYearOnlineRetail carveOutCost`;

const COUNTS = `operatingMonths onlineMerchants cooperativeAgreementMonths expressCompaniesSharing
  warehouseOperatingMonths outboundParcels2023 outboundParcels2024 liveRooms registeredAgencies activeStreamers
  contractedTrainees traineesWithFollowers`;

function buildFactTypes(): Map<string, FactType> {
  const types = new Map<string, FactType>([
    ['kind', LEGAL_KINDS],
    ['outOfDistrictTitle', [...LEVELS, 'none']],
    ['leasedMonths', 'twelveMonths'],
    ['registeredOn', 'date'],
    ['appliedOn', 'date'],
    ['barredUntil', 'dateOrNull'],
    ['taobaoNamedOn', 'dateOrNull'],
    ['storeRelocatedOn', 'dateOrNull'],
    ['warehouseCompletedOn', 'dateOrNull'],
  ]);
  for (const name of BOOLS.split(/\s+/)) types.set(name, 'bool');
  for (const name of MONEYS.split(/\s+/)) types.set(name, 'money');
  for (const name of COUNTS.split(/\s+/)) types.set(name, 'count');
  for (const [name, type] of Object.entries(LIST_TYPES)) types.set(name, type);
  return types;
}

export const FACT_TYPES: ReadonlyMap<string, FactType> = buildFactTypes();
