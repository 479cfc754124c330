import fetch from 'node-fetch';

const response = await fetch(process.argv[2]);
console.log('status:', response.status, response.statusText);
console.log('ok:', response.ok);
