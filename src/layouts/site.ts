import '../features/article/index.ts';
import '../features/settings/settings.ts';
import { loadSearchOnDemand, openSearchOnDemand } from '../features/search-dialog/search-keys.ts';

openSearchOnDemand();
loadSearchOnDemand();
