import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/app/theme.css';
import {
  AppShell,
  Button,
  MantineProvider,
  NavLink,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { theme } from '../../../renderer/app/theme.ts';

const PAGES = [
  '概览',
  '佐证',
  '工作成果',
  '覆盖情况',
  '签核',
  '个人与经历',
  '申报条件',
  '准备情况',
  '申报材料',
];

// The same frame and the same page as the app opens with, drawn from nothing.
createRoot(document.getElementById('root') as HTMLElement).render(
  <MantineProvider theme={theme}>
    <AppShell header={{ height: 52 }} navbar={{ width: 220, breakpoint: 'sm' }} padding="lg">
      <AppShell.Header p="sm">证迹</AppShell.Header>
      <AppShell.Navbar p="xs">
        {PAGES.map((page) => (
          <NavLink key={page} label={page} />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <Title order={1}>打开一个档案</Title>
        <Stack mt="lg">
          {PAGES.slice(0, 4).map((page) => (
            <Paper key={page} withBorder p="lg">
              <Title order={2} size="h4">
                {page}
              </Title>
              <Text c="dimmed">文件夹由证迹建立；它须是新的，或是空的。</Text>
              <TextInput label="档案文件夹" />
              <Button mt="sm">打开</Button>
            </Paper>
          ))}
        </Stack>
      </AppShell.Main>
    </AppShell>
  </MantineProvider>,
);
