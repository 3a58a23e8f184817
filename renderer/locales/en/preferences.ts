import type { preferences as reference } from '../zh-CN/preferences.ts';

export const preferences: typeof reference = {
  title: 'Preferences',
  language: 'Language',
  languageAbout: 'The language of the pages and messages. Standards keep their own language.',
  systemLanguage: 'As the system ({{name}})',
  colorScheme: 'Appearance',
  inbox: 'Inbox folder',
  inboxAbout:
    'What appears in this folder is offered on the evidence page. It is kept on this machine and in no portfolio.',
  inboxFolder: 'Folder',
  inboxNone: 'None',
  reading: 'Reading of the conditions',
  readingAbout:
    'In some places the standard does not say what counts. This is how your eligibility is judged there; each verdict names the readings it took.',
  role: 'I am',
  roleAbout: 'The overview is ordered by it; nothing else changes.',
  keys: 'Keyboard',
  keysAbout:
    'If you dictate text, or press keys by accident, you can turn off the shortcut of a single character.',
  start: 'Starting',
  startAbout: 'If this is off, you choose a portfolio at each start.',
  reopen: 'Open the portfolio that was open when the app ended',
  notices: 'Reminders of dates',
  noticesAbout:
    'The system tells you when something planned is due, a certificate or ID card expires, or you may apply: 30 days, 7 days and one day before, and on the day. Nothing goes over a network.',
  noticesOn: 'Tell me when a date comes near',
  searchKey: 'The key / leads to the search field of the standards, ? shows all shortcuts',
  portfolio: 'Portfolio',
  portfolioDir: 'Location',
  portfolioNone: 'No portfolio is open.',
  portfolioCounts: 'Evidence: {{evidence}} · claims: {{claims}} · work outputs: {{workOutputs}}',
  about: 'About Zhengji',
  version: 'Version {{version}}',
  hostWindow: 'Runs in an Electron window',
  hostBrowser: 'Runs in a browser on this computer',
  offline: 'Zhengji uses no network: your data is in the portfolio folder and nowhere else.',
};
