// Where the time of a scan goes, in one process on one machine.
//
//   ScanSpeed PARTS DEFINITIONS [RUNS]    folder of part files, folder of *.yaml; 5 runs each unless told
//
// Prints the median of the runs, each stage by itself and then the whole job on one and two threads, in millions of bytes of JSON
// a second, and the most memory the process held.

using ScanSpeed;

return args switch
{
    [string parts, string definitions] => Stages.Run(parts, definitions, 5),
    [string parts, string definitions, string runs] => Stages.Run(
        parts,
        definitions,
        int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture)
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("ScanSpeed: see the first lines of its Program.cs");
    return 2;
}
