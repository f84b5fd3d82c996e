export { ZenEngine } from '@gorules/zen-engine';
export { Engine as JsonRulesEngine } from 'json-rules-engine';
export { default as Publicodes } from 'publicodes';
