import got from 'got';

try {
  const response = await got(process.argv[2]);
  console.log('status:', response.statusCode, response.statusMessage);
} catch (error) {
  console.log(`got() raises ${error}`);
  console.log('code:', error.code);
  console.log('status:', error.response?.statusCode, error.response?.statusMessage);
}
