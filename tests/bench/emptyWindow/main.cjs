/* oxlint-disable typescript/unbound-method, typescript/no-unsafe-assignment, typescript/no-unsafe-call, promise/always-return -- Electron reads it as it is, without types */
// An Electron window with one Mantine page and nothing behind it: what the app's own start is held against.
const { readFileSync } = require('node:fs');
const { extname, join } = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

app.setPath('userData', process.env.ZHENGJI_USER_DATA);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
void app.whenReady().then(() => {
  protocol.handle('app', ({ url }) => {
    const { pathname } = new URL(url);
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' };
    return new Response(readFileSync(join(process.env.EMPTY_PAGE, name)), { headers });
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: false,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://bundle/');
});
app.on('window-all-closed', () => app.quit());
