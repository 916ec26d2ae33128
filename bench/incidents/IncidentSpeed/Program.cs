// What bench/incidents.sh needs inside one process: files to read, readers timed, a trend timed.
//
//   IncidentSpeed generate own|short|cissm|veris FILE megabytes N     a file of at least N million bytes
//   IncidentSpeed generate own|short|cissm|veris FILE records N       a file of N records
//   IncidentSpeed read SOURCE FILE PASSES                             a line a pass: MB, records, rejected, wall s, CPU s, peak MB
//   IncidentSpeed trend STORE SNAPSHOT PASSES                         a line a pass: records, ms of facts, ms of counting

using IncidentSpeed;

return args switch
{
    ["generate", string kind, string file, string unit, string number] => GeneratedFile.Write(kind, file, unit, number),
    ["read", string source, string file, string passes] => TimedReading.Run(source, file, passes),
    ["trend", string store, string snapshot, string passes] => TimedTrend.Run(store, snapshot, passes),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("IncidentSpeed: see the first lines of its Program.cs");
    return 2;
}
