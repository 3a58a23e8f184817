import { READINGS } from '../../../shared/eligibility/verdict.ts';
import { LOCAL_RULES, type PrecheckFinding } from '../../../shared/precheck/finding.ts';
import { isLocal } from '../../../shared/precheck/precheck.ts';
import { fill, type Words } from '../../../shared/words/words.ts';
import { command, folder, level, name, oneOf, many, optional, required } from '../command.ts';

export const precheck = command({
  name: 'precheck',
  operands: { dir: required('<dir>', folder) },
  options: {
    standard: required('<id>', name),
    level: optional('<1-5>', level),
    reading: optional('literal|lenient', oneOf(READINGS)),
    local: many(LOCAL_RULES.join('|'), oneOf(LOCAL_RULES)),
  },
  example: 'precheck ./my-portfolio --standard cn-4-04-05-05-2021 --level 3 --json',
  run: async ({ dir, standard, level: asked, reading = 'literal', local }, { client, words, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const question = { standard, level: asked ?? null, reading, local: [...local] };
    const { findings } = await client['precheck.show'](question);
    const told = findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: precheckMessage(finding, words),
      field: finding.field,
      params: finding.params,
    }));
    emit({ findings: told }, () =>
      told.length === 0
        ? cli.text.nothingFound
        : told
            .map(
              ({ severity, field, message }) =>
                `${words.precheck.severity[severity]}  ${field}\n  ${message}`,
            )
            .join('\n'),
    );
  },
});

/** What differs by place says so. */
export const precheckMessage = ({ rule, params }: PrecheckFinding, { precheck: told }: Words): string =>
  [fill(told.rule[rule], params), ...(isLocal(rule) ? [told.confirm] : [])].join(' ');
