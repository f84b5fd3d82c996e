/**
 * Who may import whom: engine ← policies ← programme ← commands ← api, cli.
 * Every rule gives its reason, which is what a developer sees when it fails.
 */

const pure = '^(src/engine|src/programme|policies)/';
const test = '[.]test[.]tsx?$|^test/';
const outside = '^(src/store|src/files|src/documents)/';
const local = '^(src|policies|test|bench|scripts|bin)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'engine-stands-alone',
      comment: 'The engine knows no policy and no service, so that it can be checked and reused by itself.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: test },
      to: { path: local, pathNot: '^src/engine/' },
    },
    {
      name: 'policies-know-only-the-engine',
      comment: 'A policy is data built from the words of the engine; a new policy never needs other code.',
      severity: 'error',
      from: { path: '^policies/', pathNot: test },
      to: { path: local, pathNot: '^(policies|src/engine)/' },
    },
    {
      name: 'policies-know-no-other-policy',
      comment: 'A change of one policy must not move the money of another one.',
      severity: 'error',
      from: { path: '^policies/([^/]+)/', pathNot: test },
      to: { path: '^policies/', pathNot: '^policies/$1/' },
    },
    {
      name: 'programme-knows-engine-and-policies',
      comment: 'Settlement and payment are arithmetic on awards: no store, page or route has a say in them.',
      severity: 'error',
      from: { path: '^src/programme/', pathNot: test },
      to: { path: local, pathNot: '^(src/programme|src/engine|policies)/' },
    },
    {
      name: 'pure-code-uses-no-node',
      comment: 'Pure code runs in the browser, in the server and in a verifier alike, with the same result.',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-uses-no-packages',
      comment:
        'What decides about money is code of this repository, so an update elsewhere cannot change it.',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: { path: 'node_modules' },
    },
    {
      name: 'commands-do-not-know-who-calls',
      comment: 'A command is the same whether a page, a route or the command line gave the order.',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: test },
      to: { path: '^src/(api|cli|web)/|^(test|bench|scripts|bin)/' },
    },
    {
      name: 'commands-are-handed-their-tools',
      comment:
        'Store, files and documents are passed to a command as arguments; it may import their types and no more.',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: test },
      to: { path: outside, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tools-do-not-know-the-service',
      comment:
        'Store, files and documents serve commands and never call upwards, nor know one policy by name.',
      severity: 'error',
      from: { path: outside, pathNot: test },
      to: { path: '^src/(commands|api|cli|web)/|^(policies|test|bench|scripts|bin)/' },
    },
    {
      name: 'tools-know-only-types-of-programme',
      comment:
        'What is written down is decided before: a tool may name the types of programme, not decide again.',
      severity: 'error',
      from: { path: outside, pathNot: test },
      to: { path: '^src/programme/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tools-stay-apart',
      comment: 'Store, files and documents can each be replaced by itself, so none of them imports another.',
      severity: 'error',
      from: { path: '^src/(store|files|documents)/', pathNot: test },
      to: { path: outside, pathNot: '^src/$1/' },
    },
    {
      name: 'api-is-below-the-command-line',
      comment: 'The command line starts the server; the server knows neither the command line nor the pages.',
      severity: 'error',
      from: { path: '^src/api/', pathNot: test },
      to: { path: '^src/(cli|web)/|^(test|bench|scripts|bin)/' },
    },
    {
      name: 'command-line-knows-no-pages',
      comment: 'Pages are built by themselves and served as files.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: test },
      to: { path: '^src/web/|^(test|bench|scripts|bin)/' },
    },
    {
      name: 'web-knows-pure-code-and-the-contract',
      comment:
        'A browser may hold the rules and the shape of the API, and nothing that belongs to the server.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: {
        path: local,
        pathNot: '^(src/web|src/engine|src/programme|policies)/|^src/api/contract([.]ts$|/)',
      },
    },
    {
      name: 'web-uses-no-node',
      comment: 'There is no Node in a browser.',
      severity: 'error',
      from: { path: '^src/(web|api/contract)', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stay-apart',
      comment: 'A feature can be read, changed and removed alone; what two of them share lives outside both.',
      severity: 'error',
      from: { path: '^src/web/features/([^/]+)/', pathNot: test },
      to: { path: '^src/web/features/', pathNot: '^src/web/features/$1/' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'Test code has weaker rules, so the product may not lean on it.',
      severity: 'error',
      from: { path: '^(src|policies|scripts|bin)/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'no-development-packages-in-the-server',
      comment:
        'The server is bundled without its packages and must run where only the real dependencies are.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/web/|${test}` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Files in a circle can only be understood, tested and moved together. Types count as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is forgotten, or not finished.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|policies)/',
        pathNot: `${test}|[.]d[.]ts$|^src/cli/(main|start)[.]ts$`,
      },
      to: {},
    },
    {
      name: 'no-unresolved-imports',
      comment: 'An import that leads nowhere is a mistake, or a package missing from package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that only another package brings can vanish with its next version.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|bench/peers)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
};
