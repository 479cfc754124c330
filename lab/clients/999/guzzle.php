<?php
require 'GuzzleHttp/autoload.php';

function ask(string $call, string $url, array $options = []): void
{
    try {
        $response = (new GuzzleHttp\Client())->get($url, $options);
        echo "$call raises nothing\n";
        echo '  status: ', $response->getStatusCode(), ' ', $response->getReasonPhrase(), "\n";
    } catch (GuzzleHttp\Exception\RequestException $error) {
        echo "$call raises ", get_class($error), ': ', trim($error->getMessage()), "\n";
        echo '  previous: ', $error->getPrevious()?->getMessage() ?? 'none', "\n";
        echo '  status: ', $error->getResponse()?->getStatusCode() ?? 'none', "\n";
    }
}

ask('get($url)', $argv[1]);
ask("get(\$url, ['http_errors' => false])", $argv[1], ['http_errors' => false]);
