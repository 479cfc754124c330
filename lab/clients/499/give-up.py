import socket, sys, time

server, request, *body = sys.argv[1:]
host, port = server.split(":")
body = "".join(body)
caller = socket.create_connection((host, int(port)), timeout=10)
head = f"{request} HTTP/1.1\r\nHost: {server}\r\nContent-Length: {len(body)}\r\n\r\n"
caller.sendall((head + body).encode())
time.sleep(1)
caller.shutdown(socket.SHUT_WR)  # software in Go takes this for a caller that has left
answer = b"".join(iter(lambda: caller.recv(65536), b""))
print(answer.decode())
