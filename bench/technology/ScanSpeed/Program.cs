// Where the time of a scan goes, in one process on one machine.
//
//   ScanSpeed PARTS DEFINITIONS [RUNS]       folder of *.gz, folder of *.yaml; 5 runs each unless told
//   ScanSpeed PARTS DEFINITIONS RUNS BYTES   folder of *.parquet whose records as lines have so many bytes
//   ScanSpeed publish FROM TO PARTS RECORDS  Parquet written again as published: so many parts, so many records a row group
//
// Prints the median of the runs, each stage by itself and then the whole job on one and two threads, in millions of bytes of JSON
// a second, and the most memory the process held.

using ScanSpeed;

return args switch
{
    ["publish", string from, string to, string parts, string records] => PublishedForm.Write(
        from,
        to,
        int.Parse(parts, System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(records, System.Globalization.CultureInfo.InvariantCulture)
    ),
    [string parts, string definitions] => Stages.Run(parts, definitions, 5),
    [string parts, string definitions, string runs] => Stages.Run(
        parts,
        definitions,
        int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture)
    ),
    [string parts, string definitions, string runs, string bytes] => Stages.RunParquet(
        parts,
        definitions,
        int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture),
        long.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture)
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("ScanSpeed: see the first lines of its Program.cs");
    return 2;
}
