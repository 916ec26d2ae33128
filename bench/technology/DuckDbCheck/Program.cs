// DuckDB as a second opinion on a scan, and as its measure.
//
//   DuckDbCheck check SNAPSHOT RESULTS [DEFINITIONS]               matched works and credits of a scan against SQL; exit 1 if one differs
//   DuckDbCheck text SNAPSHOT THREADS RUNS [DEFINITIONS]           the same job timed: bytes of JSON, median s, CPU s, most MB
//   DuckDbCheck written SNAPSHOT THREADS RUNS [DEFINITIONS]        likewise, each query in SQL as it is written, part by part
//   DuckDbCheck topics SNAPSHOT THREADS RUNS                       countries' shares by topic, without looking at texts
//   DuckDbCheck sql SNAPSHOT [DEFINITIONS]                         prints the statements
//
// SNAPSHOT: a folder of gz parts (as `regalia tech sample` writes it). RESULTS: what `regalia tech scan` made of it with its
// default filters. DEFINITIONS: folder of *.yaml, data/technologies unless told.

using System.Globalization;
using DuckDbCheck;

const string Definitions = "data/technologies";
switch (args)
{
    case ["check", var snapshot, var results, .. var rest] when rest.Length <= 1:
        return Agreement.Check(snapshot, results, rest is [var d1] ? d1 : Definitions) == 0 ? 0 : 1;
    case [("text" or "written") and var job, var snapshot, var threads, var runs, .. var rest] when rest.Length <= 1:
        Timing.Text(
            snapshot,
            Number(threads),
            Number(runs),
            rest is [var d2] ? d2 : Definitions,
            string.Equals(job, "written", StringComparison.Ordinal)
        );
        return 0;
    case ["topics", var snapshot, var threads, var runs]:
        Timing.Topics(snapshot, Number(threads), Number(runs));
        return 0;
    case ["sql", var snapshot, .. var rest] when rest.Length <= 1:
        var entries = Technologies.Read(rest is [var d3] ? d3 : Definitions);
        Console.WriteLine(
            string.Join(";\n\n", TextJob.Statements(Parts.Pattern(snapshot), [.. entries.Select(e => e.Query)], null))
                + ";"
        );
        return 0;
    default:
        Console.Error.WriteLine("DuckDbCheck: see the first lines of its Program.cs");
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
