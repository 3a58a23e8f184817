export { nodeLabel, nodeName, printedName } from '../../shared/standard/nodeName.ts';
