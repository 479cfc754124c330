import './theme.ts';
import { followNumbers } from './follow-number.ts';

followNumbers();
