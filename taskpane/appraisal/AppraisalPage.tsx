import type { ReactElement } from 'react';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';

export default function AppraisalPage(): ReactElement {
  return <PageTitle>{texts.appraisal.title}</PageTitle>;
}
