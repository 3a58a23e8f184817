import { fill } from '../../../shared/words/words.ts';
import { examineFolder } from '../../handlers/doctor.ts';
import { command, folder, required, toggle } from '../command.ts';

export const doctor = command({
  name: 'doctor',
  operands: { dir: required('<dir>', folder) },
  options: { full: toggle },
  example: 'doctor ./my-portfolio --full --json',
  run: async ({ dir, full }, { services, words, cli, emit }) => {
    const { ok, findings, checked } = await examineFolder(services, dir, full ? 'full' : 'quick');
    const told = findings.map(({ code, severity, params }) => ({
      code,
      severity,
      what: fill(words.doctor.finding[code], params),
      params,
    }));
    emit({ ok, findings: told, checked }, () =>
      [
        ok ? cli.text.portfolioSound : cli.text.portfolioDamaged,
        ...told.map(({ severity, what }) => `  ${words.doctor.severity[severity]}  ${what}`),
        fill(cli.text.examined, checked),
      ].join('\n'),
    );
    return ok ? 0 : 1;
  },
});
