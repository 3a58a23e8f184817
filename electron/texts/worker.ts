/**
 * The entry of the process that reads what is in files. Files come from anywhere: what hangs, breaks or eats up
 * memory here takes nothing with it but this process.
 */
import { serve } from '../apart/serve.ts';
import { readDossierFile } from './formats/dossier.ts';
import type { Answer, Request } from './messages.ts';
import { readPdfForm } from './pdf/form.ts';
import { lookAtPdf, readPdfPages } from './pdf/pages.ts';
import { readFileText } from './read.ts';

serve(read);

function read(request: Request): Promise<Answer> {
  switch (request.want) {
    case 'text':
      return readFileText(request.asked);
    case 'look':
      return lookAtPdf(request.asked.path);
    case 'pages':
      return readPdfPages(request.asked.path);
    case 'form':
      return readPdfForm(request.asked.bytes, request.asked.filled);
    case 'dossier':
      return readDossierFile(request.asked.bytes);
  }
}
