import { TRAINING_CATEGORIES } from '../codes/asc-wds-training';
import { date, openCode, personalText, SOURCE, text, workerId, workplaceId, code } from './asc-wds';
import type { Format } from './format';

/** Before November 2025 what the training was stood under DESCRIPTION. */
export const ascWdsTraining: Format = {
  id: 'asc-wds-training',
  title: 'ASC-WDS training file',
  source: SOURCE,
  table: 'training',
  signature: [['LOCALESTID'], ['UNIQUEWORKERID'], ['CATEGORY'], ['TRAININGNAME', 'DESCRIPTION']],
  fields: [
    workplaceId,
    workerId,
    openCode('trainingCategory', 'CATEGORY', TRAINING_CATEGORIES, []),
    text('trainingName', 'TRAININGNAME', 'DESCRIPTION'),
    code('accredited', 'ACCREDITED', { 0: 'No', 1: 'Yes' }),
    text('deliveredBy', 'WHODELIVERED'),
    text('trainingProvider', 'PROVIDERNAME'),
    text('deliveredHow', 'HOWDELIVERED'),
    text('validity', 'VALIDITY'),
    date('completedOn', 'DATECOMPLETED'),
    date('expiresOn', 'EXPIRYDATE'),
    personalText('trainingNotes', 'NOTES'),
  ],
  rules: [
    {
      keys: ['completedOn', 'expiresOn'],
      weight: 'warn',
      broken: (row) => {
        const [completed, expires] = [row.value('completedOn'), row.value('expiresOn')];
        if (completed === null || expires === null || expires > completed) return undefined;
        return 'a training that expires after it was completed';
      },
    },
  ],
  notes: ['Notes on training are free text that often holds names: they are left out as personal.'],
};
