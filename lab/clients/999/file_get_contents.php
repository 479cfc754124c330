<?php
$body = @file_get_contents($argv[1]);
echo 'status: ', $http_response_header[0] ?? 'none', "\n";
echo 'file_get_contents(): ', var_export($body, true), "\n";
if ($body === false) {
    echo 'file_get_contents() raises E_WARNING: ', trim(error_get_last()['message']), "\n";
}
