import axios from 'axios';

try {
  await axios.get(process.argv[2]);
  console.log('success');
} catch (error) {
  console.log(error.response ? 'error:' : 'no answer:', error.code);
}
