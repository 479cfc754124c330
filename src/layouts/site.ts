import '../features/theme/theme.ts';
import { followNumbers } from '../features/listing/follow-number.ts';
import { openSearchOnDemand } from '../features/search/search-keys.ts';

followNumbers();
openSearchOnDemand();
