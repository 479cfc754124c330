// Answers /470 with that status.
package main

import (
	"net/http"
	"os"
	"strconv"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		status, _ := strconv.Atoi(r.URL.Path[1:])
		w.WriteHeader(status)
	})
	panic(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
