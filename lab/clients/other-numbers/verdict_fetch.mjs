try {
  const response = await fetch(process.argv[2]);
  console.log(response.ok ? 'success' : 'error: ok is false');
} catch (error) {
  console.log('no answer:', error.cause?.code ?? error.message);
}
