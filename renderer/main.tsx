import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import './app/contrast.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, tellingQueries } from './app/App.tsx';
import { expectToSpeak, loadCatalogs, speak } from './ui/i18n.ts';
import { loadLater } from './app/Later.tsx';
import { createAppRouter } from './app/routes.tsx';
import { languageOfPreferences, USUAL } from './app/Surroundings.tsx';
import { client } from './client.ts';
import { keepFocusOfLoading } from './ui/loadingFocus.ts';
import { askAhead } from './features/start/questions.ts';

/** Milliseconds: by then the first picture stands. */
const REST = 1500;

// The first picture is whole, and in the right language and colours: what it takes comes before it, all at once.
expectToSpeak(languageOfPreferences(USUAL));
const queries = tellingQueries();
const router = createAppRouter();
const preferred = client['preferences.show']({}).catch(() => USUAL);
const stood = client['portfolio.state']({}).catch(() => null); // the frame asks again, and says what it meets
await Promise.all([speakAsPreferred(), learnState(), router.load()]);
await router.load(); // to where somebody went meanwhile

async function speakAsPreferred(): Promise<void> {
  const preferences = await preferred;
  queries.setQueryData(['preferences.show', {}], preferences);
  await speak(languageOfPreferences(preferences));
}

async function learnState(): Promise<void> {
  const [state, preferences] = await Promise.all([stood, preferred]);
  if (state === null) return;
  queries.setQueryData(['portfolio.state', {}], state);
  if (router.latestLocation.pathname === '/') askAhead(queries, state, preferences);
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
keepFocusOfLoading(document);
createRoot(place).render(
  <StrictMode>
    <App queries={queries} router={router} />
  </StrictMode>,
);
setTimeout(() => {
  loadLater();
  void loadCatalogs().catch(() => undefined); // whoever needs it meets it
}, REST);
