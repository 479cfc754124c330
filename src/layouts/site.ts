import '../features/theme/theme.ts';
import { followNumbers } from '../features/listing/follow-number.ts';
import { markSavedData } from './save-data.ts';
import { openSearchOnDemand } from '../features/search/search-keys.ts';

markSavedData();
followNumbers();
openSearchOnDemand();
