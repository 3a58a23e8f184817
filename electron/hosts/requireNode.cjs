/* oxlint-disable -- lies outside the TypeScript project, whose types the checks would need */
// npm runs this before `start` and `test`, with whatever Node there is; hence no TypeScript.
// Linux and Windows get their Node from npm (optionalDependencies); elsewhere it is the machine's own.
'use strict';
const OLDEST = [22, 18]; // runs TypeScript without a build
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const [oldest, found] = [OLDEST.join('.'), process.versions.node];
  console.error(
    `证迹 Zhengji 需要 Node ${oldest} 或更新的版本，这里是 ${found}。 / Needs Node ${oldest} or newer; this is ${found}.`,
  );
  process.exit(1);
}
