import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blocksOf } from '../../projenrc/docs/markdown';

/** What the program of a language puts around the examples of a README, and how it is run. */
export interface Frame {
  /** An example as a function that takes a chart. */
  readonly example: (name: string, imports: string, body: string) => string;
  /** Where that is written to. */
  readonly file: (name: string) => string;
  /** The program that calls each example with a chart of an app of its own, and writes down what it fails with. */
  readonly main: (names: string[]) => string;
  readonly mainFile: string;
}

/** An example of a README, with the files that stand above it. */
export interface Example {
  readonly name: string;
  readonly text: string;
}

/** The examples of a README that take a chart for granted: those below the quick start. */
export function examplesOf(readme: string, language: string): Example[] {
  const texts = blocksOf(readme.slice(readme.indexOf('\n## Constructs\n'))).filter(block => block.language === language).map(({ text }) => text);
  return texts.map((text, index) => ({ name: `Example${index + 1}`, text }));
}

/** The files of a README, by name. */
export function filesOf(readme: string): Record<string, string> {
  return Object.fromEntries(blocksOf(readme).flatMap(({ info, text }) => {
    const [, file] = /^file=(\S+)$/.exec(info) ?? [];
    return file ? [[file, text]] : [];
  }));
}

/** Writes the program with all examples into a folder. */
export function writeProgram(folder: string, examples: Example[], frame: Frame): void {
  const files = { [frame.mainFile]: frame.main(examples.map(({ name }) => name)) };
  for (const { name, text } of examples) {
    // An example begins with its imports.
    const end = text.indexOf('\n\n');
    files[frame.file(name)] = frame.example(name, text.slice(0, end), text.slice(end).trim());
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const python: Frame = {
  file: name => `${name}.py`,
  example: (_, imports, body) => `${imports}\n\n\ndef example(chart):\n${body.replace(/^(?=.)/gm, '    ')}\n`,
  mainFile: 'examples.py',
  main: names => `import cdk8s
${names.map(name => `import ${name}`).join('\n')}

for name, module in ${`{${names.map(name => `"${name}": ${name}`).join(', ')}}`}.items():
    app = cdk8s.App(outdir="dist/" + name)
    try:
        module.example(cdk8s.Chart(app, "chart", namespace="team-a"))
        app.synth()
    except Exception as error:
        open(name + ".error", "w").write(str(error))
`,
};

const java: Frame = {
  file: name => `src/main/java/${name}.java`,
  example: (name, imports, body) => `${imports}\n\nclass ${name} {\n    static void example(org.cdk8s.Chart chart) {\n${body}\n    }\n}\n`,
  mainFile: 'src/main/java/Examples.java',
  main: names => `import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cdk8s.App;
import org.cdk8s.Chart;

public class Examples {
    public static void main(String[] args) throws Exception {
        Map<String, Consumer<Chart>> examples = new LinkedHashMap<>();
        ${names.map(name => `examples.put("${name}", ${name}::example);`).join('\n        ')}
        for (String name : examples.keySet()) {
            App app = App.Builder.create().outdir("dist/" + name).build();
            try {
                examples.get(name).accept(Chart.Builder.create(app, "chart").namespace("team-a").build());
                app.synth();
            } catch (Exception error) {
                Files.writeString(Path.of(name + ".error"), error.getMessage());
            }
        }
        // A thread of the jsii runtime passes on what Node prints. The process doesn't wait for it.
        Thread.sleep(2000);
    }
}
`,
};

const go: Frame = {
  file: name => `examples/${name}.go`,
  example: (name, imports, body) => `package main

${imports}

import fixture "github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"

func ${name}(chart fixture.Chart) {
${body}
}
`,
  mainFile: 'examples/main.go',
  main: names => `package main

import (
	"fmt"
	"os"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()
	run := func(name string, example func(cdk8s.Chart)) {
		app := cdk8s.NewApp(&cdk8s.AppProps{Outdir: jsii.String("dist/" + name)})
		defer func() {
			if problem := recover(); problem != nil {
				os.WriteFile(name+".error", []byte(fmt.Sprint(problem)), 0o644)
			}
		}()
		example(cdk8s.NewChart(app, jsii.String("chart"), &cdk8s.ChartProps{Namespace: jsii.String("team-a")}))
		app.Synth()
	}
	${names.map(name => `run("${name}", ${name})`).join('\n\t')}
}
`,
};

const csharp: Frame = {
  file: name => `${name}.cs`,
  example: (name, imports, body) => `${imports}\n\nstatic class ${name}\n{\n    public static void Run(Org.Cdk8s.Chart chart)\n    {\n${body}\n    }\n}\n`,
  mainFile: 'Program.cs',
  main: names => `using System;
using System.Collections.Generic;
using System.IO;
using Org.Cdk8s;

var examples = new Dictionary<string, Action<Chart>> { ${names.map(name => `["${name}"] = ${name}.Run`).join(', ')} };
foreach (var (name, run) in examples)
{
    var app = new App(new AppProps { Outdir = "dist/" + name });
    try
    {
        run(new Chart(app, "chart", new ChartProps { Namespace = "team-a" }));
        app.Synth();
    }
    catch (Exception error)
    {
        File.WriteAllText(name + ".error", error.Message);
    }
}
`,
};

export const FRAMES = { python, java, go, csharp };
