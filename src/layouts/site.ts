import '../features/settings/settings.ts';
import { animateNumbers } from '../features/listing/number-transition.ts';
import { loadSearchOnDemand, openSearchOnDemand } from '../features/search-dialog/search-keys.ts';

animateNumbers();
openSearchOnDemand();
loadSearchOnDemand();
