import socket, struct, sys, time

host, port, path = sys.argv[1:]
caller = socket.create_connection((host, int(port)))
caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
caller.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
time.sleep(1)
caller.close()  # with nobody lingering, this sends a reset
print("reset after one second")
