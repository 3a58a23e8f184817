/**
 * The entry of the process that reads what is in files. Files come from anywhere: what hangs, breaks or eats up
 * memory here takes nothing with it but this process.
 */
import { serve } from '../apart/serve.ts';
import { readDossierFile } from './formats/dossier.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Answer, Judged, Questions, Request } from './messages.ts';
import { readPdfForm } from './pdf/form.ts';
import { lookAtPdf, passPdfPages } from './pdf/pages.ts';
import { readFileText } from './read.ts';

serve(read);

function read(request: Request): Promise<Answer> {
  switch (request.want) {
    case 'text':
      return readFileText(request.asked);
    case 'look':
      return lookAtPdf(request.asked.path);
    case 'pages':
      return passPdfPages(request.asked);
    case 'form':
      return readPdfForm(request.asked.bytes, request.asked.filled);
    case 'template':
      return judged(openWord(request.asked), request.asked.name);
    case 'fill':
      return judged(fillWord(request.asked), request.asked.name);
    case 'dossier':
      return readDossierFile(request.asked.bytes);
  }
}

// The library is large, and few of those who read need it.
const openWord = async ({ bytes, name }: Questions['template']['asked']) =>
  (await import('./word/template.ts')).openTemplate(bytes, name);
const fillWord = async ({ template, filling, photo }: Questions['fill']['asked']) =>
  (await import('./word/template.ts')).fillDocx(template, filling, photo);

/** What the library throws at an odd document says something of the document too. */
async function judged<T>(work: Promise<T>, name: string): Promise<Judged<T>> {
  try {
    return { given: await work };
  } catch (error) {
    if (error instanceof Fault) return { refused: { code: error.code, params: error.params } };
    return { refused: { code: 'template-malformed', params: { name, detail: String(error) } } };
  }
}
