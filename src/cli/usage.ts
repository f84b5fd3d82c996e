/** Help texts, in the words of the people who run the commands. */

export const usage = `duixian：把政策变成说得清、查得到、发得出的钱

用法：duixian 命令 [文件] [选项]

命令：
  assess FILE        逐项测算：每份档案每个奖补项目能得多少、还缺什么
  settle FILE        年度清算：就高不就低、同一人名下、专项资金总量、两年拨付
  explain FILE       解释一份档案：为什么是这个数、差在哪里、下一步问什么
  facts              事实词典：每项事实的名称、含义、出处、佐证材料
  template           填报模板：生成一个 .xlsx，填好后可直接 assess 或 settle
  verify-policy      核验政策：档次、可达性、单调性、上限，并列出全部临界值

FILE 为批次 JSON 或 .xlsx，“-” 表示标准输入。各命令的选项：duixian 命令 --help

示例：
  npx duixian settle examples/year-2023.json
  npx duixian assess examples/year-2023.json -o 测算.xlsx
  npx duixian explain examples/year-2023.json --applicant A-001

退出状态：0 完成；1 政策本身有问题（verify-policy）；2 输入被拒绝（每个问题一行，写在标准错误）。
`;

const commandUsage = new Map([
  [
    'assess',
    `用法：duixian assess FILE [--ndjson] [--interpretations FILE] [--output FILE]

  FILE                     批次（.json、.xlsx），或逐行档案（.ndjson）；“-” 表示标准输入
  --ndjson                 按逐行档案读取：一行一份，占用内存不随行数增长
  --interpretations FILE   逐行档案所用的解释口径（JSON 对象）
  -o, --output FILE        写到文件；以 .xlsx 结尾则写成工作簿（批次）

示例：
  npx duixian assess examples/year-2023.json
  npx duixian assess 档案.xlsx -o 测算.xlsx
  cat 档案.ndjson | npx duixian assess - --ndjson > 结果.ndjson
`,
  ],
  [
    'settle',
    `用法：duixian settle FILE [--output FILE]

  FILE                批次（.json、.xlsx）；“-” 表示标准输入
  -o, --output FILE   写到文件；以 .xlsx 结尾则写成工作簿

示例：
  npx duixian settle examples/year-2023.json
  npx duixian settle examples/year-2023-overdrawn.json -o 清算.xlsx
`,
  ],
  [
    'explain',
    `用法：duixian explain FILE [--applicant 编号] [--html] [--output FILE]

  FILE                一份档案或一个批次（.json、.xlsx）；“-” 表示标准输入
  --applicant 编号    批次中的哪一份档案；只有一份时可以不写
  --html              输出一个可打印的网页文件（HTML）
  -o, --output FILE   写到文件；以 .html 结尾则写成网页

示例：
  npx duixian explain examples/one-shop.json
  npx duixian explain examples/year-2023.json --applicant A-001 -o 说明.html
`,
  ],
  [
    'facts',
    `用法：duixian facts [--json] [名称…]

  --json   输出 JSON
  名称     只看这些事实，如 annualOnlineSales

示例：
  npx duixian facts
  npx duixian facts annualOnlineSales annualOnlineRetail
`,
  ],
  [
    'template',
    `用法：duixian template [--year 年度] [--output FILE]

  --year 年度         2023 或 2024，默认 2023
  -o, --output FILE   文件名，默认 duixian-年度.xlsx

示例：
  npx duixian template --year 2024 -o 填报.xlsx
`,
  ],
  [
    'verify-policy',
    `用法：duixian verify-policy [--year 年度] [--interpretations FILE] [--boundaries] [--json] [--output FILE]

  --year 年度              2023 或 2024，默认两年都核验
  --interpretations FILE   在这些解释口径下核验（JSON 对象）
  --boundaries             列出临界值表：刚好不足、正好、刚好超过，各得多少
  --json                   输出 JSON，含每一档的例证档案

示例：
  npx duixian verify-policy
  npx duixian verify-policy --year 2023 --boundaries
`,
  ],
]);

/** The help text of one command; the general one for a name that is none. */
export function usageOf(command: string): string {
  return commandUsage.get(command) ?? usage;
}
