import '../features/settings/settings.ts';
import { animateNumbers } from '../features/listing/number-transition.ts';
import { loadSearchOnDemand, openSearchOnDemand } from '../features/search/search-keys.ts';

animateNumbers();
openSearchOnDemand();
loadSearchOnDemand();
