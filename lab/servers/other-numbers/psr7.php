<?php
// Answers /470 with that status, with a response of PSR-7.
require 'GuzzleHttp/Psr7/autoload.php';

$response = new GuzzleHttp\Psr7\Response((int) substr($_SERVER['REQUEST_URI'], 1));
http_response_code($response->getStatusCode());
