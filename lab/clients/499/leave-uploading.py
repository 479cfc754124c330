import socket, sys

host, port, path = sys.argv[1:]
caller = socket.create_connection((host, int(port)))
caller.sendall(f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1000\r\n\r\n".encode())
caller.sendall(b"x" * 100)
caller.close()
print("left after 100 of 1000 bytes")
