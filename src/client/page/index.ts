import './theme.ts';
import { followNumbers } from './follow-number.ts';
import { markSavedData } from './save-data.ts';
import { openSearchOnDemand } from './search-keys.ts';

markSavedData();
followNumbers();
openSearchOnDemand();
