import axios from 'axios';

try {
  const response = await axios.get(process.argv[2]);
  console.log('status:', response.status, response.statusText);
} catch (error) {
  console.log(`axios.get() raises ${error}`);
  console.log('code:', error.code);
  console.log('status:', error.response?.status, error.response?.statusText);
}
