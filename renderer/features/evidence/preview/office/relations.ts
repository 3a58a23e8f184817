import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** The parts that a part refers to, by the ids it uses (ISO/IEC 29500-2, 9.3). What lies outside the file is left out. */
export function relationsOf(archive: Archive, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf('/');
  const [folder, name] = [part.slice(0, slash + 1), part.slice(slash + 1)];
  const xml = archive.read(`${folder}_rels/${name}.rels`);
  const targets = new Map<string, string>();
  if (xml === null) return targets;
  readXml(xml, {
    open: ({ name: element, attributes: { Id, Target, TargetMode } }) => {
      if (element !== 'Relationship' || Id === undefined || Target === undefined) return;
      if (TargetMode !== 'External') targets.set(Id, resolve(folder, Target));
    },
  });
  return targets;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
