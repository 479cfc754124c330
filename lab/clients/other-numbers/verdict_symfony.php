<?php
require 'Symfony/Component/HttpClient/autoload.php';

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\Exception\HttpExceptionInterface;
use Symfony\Contracts\HttpClient\Exception\TransportExceptionInterface;

try {
    $response = HttpClient::create()->request('GET', $argv[1]);
    $response->getContent();
    echo 'success', $response->getStatusCode() < 100 ? ': ' . $response->getStatusCode() : '', "\n";
} catch (HttpExceptionInterface $error) {
    echo 'error: ', (new ReflectionClass($error))->getShortName(), "\n";
} catch (TransportExceptionInterface $error) {
    echo 'no answer: ', (new ReflectionClass($error))->getShortName(), "\n";
}
