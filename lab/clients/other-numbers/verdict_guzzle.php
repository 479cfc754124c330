<?php
require 'GuzzleHttp/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;

try {
    (new Client())->get($argv[1]);
    echo "success\n";
} catch (GuzzleException $error) {
    $response = method_exists($error, 'getResponse') ? $error->getResponse() : null;
    echo $response ? 'error: ' : 'no answer: ', (new ReflectionClass($error))->getShortName(), "\n";
}
