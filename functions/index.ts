import { associate } from './associate';
import { definitions } from './definitions';

associate(definitions);
