<?php
// Answers /470 with that status, with the function that takes a whole line.
header('HTTP/1.1 ' . substr($_SERVER['REQUEST_URI'], 1) . ' Made Up');
