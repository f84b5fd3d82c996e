/** Papers that every application needs by default; the office that accepts it may ask for others. */
export const commonMaterials: readonly string[] = [
  '申报表（盖章）',
  '承诺书（内容真实、两年不迁出、同意按比例缩减和核查公示、违约退回）',
  '营业执照或登记证书',
  '法定代表人（负责人）身份证',
  '基本存款账户信息',
  '信用查询结果',
];
