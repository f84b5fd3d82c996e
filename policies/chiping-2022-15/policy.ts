import type { Policy } from '../../src/engine/policy.ts';
import { demonstrationEnterpriseMovesIn, demonstrationTitle } from './clauses/3.1.1-demonstration.ts';
import { individualBusinessStartup, smallEnterpriseStartup } from './clauses/3.1.2-startups.ts';
import { businessGrowth } from './clauses/3.1.3-business-growth.ts';
import { liveCommerceStandards, localPlatform } from './clauses/3.2.1-platforms-and-standards.ts';
import { publicEvents } from './clauses/3.2.2-events.ts';
import { ownOverseasWarehouse, rentedOverseasWarehouse } from './clauses/3.3.1-overseas-warehouses.ts';
import { crossBorderExports, crossBorderPlatformFees } from './clauses/3.3.2-cross-border.ts';
import { ecommerceVillage, ruralDemonstration, taobaoNaming } from './clauses/3.4.1-villages-and-towns.ts';
import { localCooperation } from './clauses/3.4.2-cooperation.ts';
import { expressCompany, parcelLockers, sharedWarehouse } from './clauses/3.4.3-logistics.ts';
import { streamerRecruitment } from './clauses/3.5.1-streamers.ts';
import { outsideEnterpriseSettles } from './clauses/3.5.2-outside-enterprises.ts';
import { returningShop } from './clauses/3.5.3-returning-shops.ts';
import { trainingOfTwenty, trainingOfTwoHundred } from './clauses/3.6-training.ts';
import { includedInStatistics } from './clauses/3.7.1-statistics.ts';
import { carveOut } from './clauses/3.7.2-carve-out.ts';
import { financeServices } from './clauses/3.8-finance-services.ts';
import { facts } from './facts.ts';
import {
  commonMaterials,
  exclusivity,
  fundFloorFen,
  gates,
  instalmentPercent,
  ownerRule,
} from './general.ts';
import { readings } from './readings.ts';

/** 聊茌政办字〔2022〕15号, the whole: 三 with the general rules of 二 and 附则. */
export const chiping202215: Policy = {
  id: 'chiping-2022-15',
  title: '聊城市茌平区促进电商发展的若干政策（试行）',
  documentNumber: '聊茌政办字〔2022〕15号',
  years: [2023, 2024],
  facts,
  kind: facts.kind,
  priorAwards: facts.priorAwards,
  otherPolicyAwards: facts.otherPolicyAwards,
  gates,
  items: [
    demonstrationTitle,
    demonstrationEnterpriseMovesIn,
    smallEnterpriseStartup,
    individualBusinessStartup,
    businessGrowth,
    localPlatform,
    liveCommerceStandards,
    publicEvents,
    ownOverseasWarehouse,
    rentedOverseasWarehouse,
    crossBorderPlatformFees,
    crossBorderExports,
    taobaoNaming,
    ruralDemonstration,
    ecommerceVillage,
    localCooperation,
    parcelLockers,
    sharedWarehouse,
    expressCompany,
    streamerRecruitment,
    outsideEnterpriseSettles,
    returningShop,
    trainingOfTwenty,
    trainingOfTwoHundred,
    includedInStatistics,
    carveOut,
  ],
  services: [financeServices],
  commonMaterials,
  readings,
  exclusivity,
  ownerRule,
  fundFloorFen,
  instalmentPercent,
};
