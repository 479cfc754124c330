import socket, sys, time

host, port, path = sys.argv[1:]
caller = socket.create_connection((host, int(port)), timeout=10)
caller.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
time.sleep(1)
caller.shutdown(socket.SHUT_WR)  # nothing more will be sent; the answer is still wanted
answer = b"".join(iter(lambda: caller.recv(65536), b""))
print(answer.decode().splitlines()[0] if answer else "nothing")
