import { Accordion, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How years are counted, for whoever wants to check the sums. */
export function CountingHelp() {
  const { t } = useTranslation();
  const rules: readonly string[] = t(($) => $.words.counting, { returnObjects: true });
  return (
    <Accordion variant="contained">
      <Accordion.Item value="counting">
        <Accordion.Control>{t(($) => $.eligibility.counting)}</Accordion.Control>
        <Accordion.Panel>
          <List type="ordered" spacing={4}>
            {rules.map((rule) => (
              <List.Item key={rule}>{rule}</List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
