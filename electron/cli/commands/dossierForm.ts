import { templateMapSchema } from '../../../shared/application/template.ts';
import { PRIVACIES } from '../../../shared/dossier/parts.ts';
import { fill } from '../../../shared/words/words.ts';
import { openFile } from '../../handlers/files.ts';
import { fileAt } from '../../vault/source.ts';
import { command, folder, level, name, oneOf, optional, required } from '../command.ts';
import { readForm } from '../readForm.ts';
import { messageOf } from './dossier.ts';
import { targetOf, writeOut } from '../writeOut.ts';

export const dossierForm = command({
  name: 'dossier form',
  operands: { dir: required('<dir>', folder) },
  options: {
    standard: required('<id>', name),
    level: optional('<n>', level),
    template: required('<file>', name),
    map: optional('<file.json>', name),
    privacy: optional(PRIVACIES.join('|'), oneOf(PRIVACIES)),
    out: required('<file>', name),
  },
  example:
    'dossier form ./my-portfolio --standard cn-4-04-05-05-2021 --level 3 --template ./official.docx --out ./filled.docx',
  run: async ({ dir, standard, level: asked, template, map, privacy, out }, scene) => {
    const { services, client, cli, emit } = scene;
    const target = targetOf(out);
    const said = map === undefined ? {} : readForm(map, templateMapSchema, scene.language).value;
    await client['portfolio.open']({ dir });
    const filled = await client['templates.fill'](
      { standard, level: asked ?? null, privacy: privacy ?? 'forms', map: said },
      fileAt(template),
    );
    const read = await client['templates.read']({}, fileAt(template));
    const { path } = await openFile(services, 'made', filled.made);
    const { sha256 } = await writeOut(path, target);
    const { empty, cut } = filled;
    const findings = filled.findings.map((finding) => ({
      ...finding,
      message: messageOf(finding, scene.words.finding),
    }));
    const list = (spots: readonly string[]) => spots.join(scene.language === 'en' ? ', ' : '、');
    emit({ file: out, sha256, map: read.map, empty, cut, findings }, () =>
      [
        fill(cli.text.formFilled, { file: out }),
        ...(empty.length === 0 ? [] : [fill(cli.text.formEmpty, { spots: list(empty) })]),
        ...(cut.length === 0 ? [] : [fill(cli.text.formCut, { spots: list(cut) })]),
        ...findings.map(({ message }) => `  ${message}`),
      ].join('\n'),
    );
  },
});
