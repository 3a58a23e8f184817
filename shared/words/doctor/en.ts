/** What a look into a portfolio finds: what it is, and what to do. */
export const doctorEn = {
  severity: { error: 'damaged', warning: 'attention', note: 'note' },
  finding: {
    'database-damaged':
      'The database is damaged and cannot be read as a whole: {{detail}}. Keep it as it is, and restore a backup into a new folder.',
    'pages-damaged':
      'The database is damaged in {{count}} places, first: {{detail}}. Keep it as it is, and restore a backup into a new folder.',
    'references-broken': '{{count}} records name others that are not there.',
    'events-broken': 'The journal of changes was altered at number {{number}}.',
    'row-altered': 'A record is not as it was last saved: {{table}} {{record}}.',
    'row-missing': 'A record is gone that nobody deleted: {{table}} {{record}}.',
    'row-untold': 'There is a record that the journal does not tell of: {{table}} {{record}}.',
    'vault-missing':
      'The folder with the files is not there: {{path}}. Is its disk connected? Nothing was changed.',
    'object-missing': 'A file is missing: {{name}}.',
    'object-altered': 'A file is not as it was taken in: {{name}}.',
    'signoffs-broken': 'Sign-offs whose signature does not hold: {{broken}}.',
    'database-unreadable':
      'The database could not be read; that need not mean that it is damaged: {{detail}}. Check the disk and the permissions.',
    'object-unreadable':
      'A file could not be read; that need not mean that it is damaged: {{name}}. Check the disk and the permissions.',
    'index-damaged': 'The index for searching is damaged. It can be made anew from the records.',
    'orphan-altered': 'A file that nothing refers to is not what its name says: {{name}}.',
    'clock-behind':
      'The latest change is dated {{latest}}, which lies ahead of this computer’s clock. Please check the date.',
    'synced-folder':
      'The folder lies in {{name}}, which copies it while it is being written and may damage it. Better keep it elsewhere.',
    'network-folder':
      'The folder lies on a network drive, where a broken connection may damage it: {{path}}.',
    'little-space': 'There is little space left on the disk: {{free}} bytes, at least {{needed}} are wanted.',
    'backup-damaged': 'A backup is not whole any more: {{path}}. Make a new one.',
    'backup-old':
      'The newest verified backup is {{days}} days old, and things have changed since. Make a new one.',
    'backup-missing': 'There is no backup yet.',
    'backup-same-disk': 'All backups are on the disk of the portfolio: if it breaks, both are gone.',
    'quarantine-old':
      'Files that were removed for good have been in quarantine for over {{days}} days: {{count}}. It can be emptied in the trash.',
    orphan: 'A file that nothing refers to: {{name}}. It harms nothing.',
    'temporary-left': 'A file left over by an intake that broke off: {{name}}. It harms nothing.',
    'foreign-file': 'Something that Zhengji did not put there: {{name}}. It harms nothing.',
  },
};
