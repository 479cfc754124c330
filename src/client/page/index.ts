import './theme.ts';
import { followNumbers } from './follow-number.ts';
import { openSearchOnDemand } from './search-keys.ts';

followNumbers();
openSearchOnDemand();
