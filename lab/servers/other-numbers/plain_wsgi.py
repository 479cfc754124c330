"""Answers /470 with that status, on the server that is part of Python. The argument is the port."""

import sys
from wsgiref.simple_server import make_server
from wsgiref.validate import validator


@validator
def app(environ, start_response):
    status = environ["PATH_INFO"][1:]
    start_response(f"{status} Made Up", [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return [b""]


make_server("127.0.0.1", int(sys.argv[1]), app).serve_forever()
