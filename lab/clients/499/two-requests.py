import socket, sys

host, port, base, method = sys.argv[1:]
connection = socket.create_connection((host, int(port)))
answers = connection.makefile("rb")


def ask(method, path, body):
    head = f"{method} {base}{path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall((head + body).encode())
    status = answers.readline().decode().strip()
    length = 0
    while (line := answers.readline().strip().lower()) != b"":
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    answers.read(length)
    print(f"{method} {path}:", status or "the connection was closed without an answer")


ask("GET", "/first", "")
ask(method, "/second", "order=1" if method == "POST" else "")
