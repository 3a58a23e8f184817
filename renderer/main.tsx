import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import './app/contrast.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, tellingQueries } from './app/App.tsx';
import { loadContract } from '../shared/contract/contract.ts';
import { loadCatalogs, speak } from './app/i18n.ts';
import { loadLater } from './app/Later.tsx';
import { createAppRouter } from './app/routes.tsx';
import { languageOfPreferences, USUAL } from './app/Surroundings.tsx';
import { client } from './client.ts';

/** Milliseconds: by then the first picture stands. */
const REST = 1500;

// The first picture is whole, and in the right language and colours: what it takes comes before it, all at once.
const queries = tellingQueries();
const router = createAppRouter();
await Promise.all([
  client['preferences.show']({})
    .catch(() => USUAL)
    .then((preferences) => {
      queries.setQueryData(['preferences.show', {}], preferences);
      return speak(languageOfPreferences(preferences));
    }),
  client['portfolio.state']({}).then(
    (state) => queries.setQueryData(['portfolio.state', {}], state),
    () => undefined, // the frame asks again, and says what it meets
  ),
  router.load(),
]);

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <App queries={queries} router={router} />
  </StrictMode>,
);
setTimeout(() => {
  loadLater();
  for (const load of [loadCatalogs, loadContract]) void load().catch(() => undefined); // whoever needs it meets it
}, REST);
