// Asks vCluster about changes of configurations: a pair of them as JSON on each line of the input, and on each line of the
// output the reason why it refuses the change, or nothing.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/loft-sh/vcluster/config"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var pair [2]config.Config
		if err := json.Unmarshal(lines.Bytes(), &pair); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := config.ValidateChanges(&pair[0], &pair[1]); err != nil {
			fmt.Println(err)
		} else {
			fmt.Println()
		}
	}
}
