package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"
)

func main() {
	response, err := http.Get(os.Args[1])
	if err != nil {
		reasons := strings.Split(err.Error(), ": ")
		fmt.Println("no answer:", reasons[len(reasons)-1])
		return
	}
	fmt.Println("no verdict:", response.StatusCode)
}
