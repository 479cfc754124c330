<?php
require 'Symfony/Component/HttpClient/autoload.php';

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\Exception\HttpExceptionInterface;

$response = HttpClient::create()->request('GET', $argv[1]);
echo 'status: ', $response->getStatusCode(), "\n";
try {
    $response->getContent();
    echo "getContent() raises nothing\n";
} catch (HttpExceptionInterface $error) {
    echo 'getContent() raises ', get_class($error), ": {$error->getMessage()}\n";
}
