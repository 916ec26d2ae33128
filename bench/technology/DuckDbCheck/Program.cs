// DuckDB as a second opinion on a scan, and as its measure.
//
//   DuckDbCheck check SNAPSHOT RESULTS [FILTER…]     matched works and credits of a scan against SQL; exit 1 if one differs
//   DuckDbCheck doubt SNAPSHOT RESULTS [FILTER…]     the same with one rule after the other broken; exit 1 if a breach is not seen
//   DuckDbCheck again SNAPSHOT OUT                   JSON lines of a snapshot with works that come twice, in every way that decides
//                                                    which record counts, with deleted ones: OUT/jsonl, and the same as OUT/parquet
//   DuckDbCheck text SNAPSHOT THREADS RUNS           the same job timed: bytes of JSON, median s, CPU s, most MB
//   DuckDbCheck written SNAPSHOT THREADS RUNS        likewise, each query in SQL as it is written, part by part
//   DuckDbCheck topics SNAPSHOT THREADS RUNS         countries' shares by topic, without looking at texts
//   DuckDbCheck sql SNAPSHOT [FILTER…]               prints the statements
//
// SNAPSHOT: a folder of gz or Parquet parts (as `regalia tech sample` writes it). RESULTS: what `regalia tech scan` made of it.
// FILTER: types=a,b or years=2003..2025, as the scan was given them; its default filters unless told. Behind all of them
// definitions=DIR: folder of *.yaml, data/technologies unless told.

using System.Globalization;
using DuckDbCheck;

string definitions = "data/technologies";
if (args is [.. var before, var last] && last.StartsWith("definitions=", StringComparison.Ordinal))
{
    definitions = last["definitions=".Length..];
    args = before;
}

switch (args)
{
    case ["check", var snapshot, var results, .. var filters]:
        return new Agreement(snapshot, results, definitions, Filters.Read(filters)).Check() == 0 ? 0 : 1;
    case ["doubt", var snapshot, var results, .. var filters]:
        return new Agreement(snapshot, results, definitions, Filters.Read(filters)).Doubt() == 0 ? 0 : 1;
    case ["again", var snapshot, var folder]:
        RepeatedRecords.Write(snapshot, folder);
        return 0;
    case [("text" or "written") and var job, var snapshot, var threads, var runs]:
        Timing.Text(
            snapshot,
            Number(threads),
            Number(runs),
            definitions,
            string.Equals(job, "written", StringComparison.Ordinal)
        );
        return 0;
    case ["topics", var snapshot, var threads, var runs]:
        Timing.Topics(snapshot, Number(threads), Number(runs));
        return 0;
    case ["sql", var snapshot, .. var filters]:
        Console.WriteLine(
            string.Join(
                ";\n\n",
                TextJob.Statements(
                    Parts.In(snapshot),
                    [.. Technologies.Read(definitions).Select(e => e.Query)],
                    Filters.Read(filters),
                    new Rules()
                )
            ) + ";"
        );
        return 0;
    default:
        Console.Error.WriteLine("DuckDbCheck: see the first lines of its Program.cs");
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
