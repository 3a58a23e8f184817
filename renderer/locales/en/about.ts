import type { about as reference } from '../zh-CN/about.ts';

export const about: typeof reference & Record<'licencesAbout_one', string> = {
  guide: 'User guide',
  licences: 'Parts and licences',
  licencesAbout: 'Zhengji carries {{count}} works of others. Open one to read its notices.',
  licencesAbout_one: 'Zhengji carries one work of others. Open it to read its notices.',
  licencesMissing:
    'The notices are not there. Install the app again, or run npm run build in the source folder.',
};
