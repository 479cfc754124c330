const response = await fetch(process.argv[2]);
console.log('status:', response.status, response.statusText);
console.log('ok:', response.ok);
try {
  new Response(response.body, { status: response.status });
  console.log('new Response() raises nothing');
} catch (error) {
  console.log(`new Response() raises ${error}`);
}
