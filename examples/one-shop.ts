import type { DossierJson } from './applicants.ts';

/**
 * A company that sells local farm goods and just misses most of what it could get: the next tier of 3.1.3
 * (the thresholds are halved for it) by 31,600.00 yuan, 3.4.2 by 70,000.00 yuan of purchases, 3.1.2a by one
 * month, 3.7.1 by 38,000.00 yuan of retail. Two facts of other items are not known yet.
 */
export const oneShop: DossierJson = {
  applicantId: 'A-001',
  year: 2023,
  township: '乐平铺镇',
  facts: {
    kind: 'enterprise',
    registeredInDistrict: true,
    registeredOn: '2023-01-09',
    commitsToStayTwoYears: true,
    isEcommerce: true,
    sellsLocalSpecialty: true,
    isSmallOrMicro: true,
    firstEcommerceLicence: true,
    operatingMonths: 11,
    socialInsurancePaidOnTime: true,
    annualOnlineRetail: '4962000.00',
    annualOnlineSales: '4968400.00',
    annualEcommerceTurnover: '5120000.00',
    inStatistics: true,
    cooperativeAgreementMonths: 24,
    annualCooperativePurchase: '1930000.00',
    raisesFarmerIncome: true,
    cooperativePurchaseSoldOnline: '1610000.00',
    demonstrationTitles: [],
    outOfDistrictTitle: 'none',
    operatesLocalPlatform: false,
    leadStandards: [],
    events: [
      {
        participants: 196,
        verifiedCost: '48000.00',
        isPublic: true,
        effective: true,
        isTraining: false,
        municipalApproved: false,
      },
    ],
    provincialOverseasWarehouseAward: '0.00',
    overseasWarehouseRent: '0.00',
    isTraditionalForeignTrade: false,
    annualCrossBorderExports: '0.00',
    lockerSites: [],
    warehouseCompletedOn: null,
    isExpressCompany: false,
    recruitedStreamers: [],
    settledFromOutside: false,
    storeRelocatedOn: '2023-02-20',
    commitsToOperateTwoYears: true,
    isTrainingInstitution: false,
    carvedOutFromManufacturer: false,
  },
};
