using System.Globalization;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources.Veris;
using Regalia.Incidents.Storage;

// Things to do in a process of its own, since they end badly on purpose:
//   vintages FOLDER RECORDS   imports one vintage after another until it is killed, and says which it begins and has ended
//   links FOLDER RECORDS      imports one vintage after another and links each, until it is killed
//   read FILE                 reads a file of VERIS, and says how many of its records, or the error
//   full FOLDER               imports more than fits on the disk of FOLDER, and says what that did to the store
string task = args[0];
string folder = args[1];
string store = Path.Combine(folder, "store");
if (task == "read")
{
    try
    {
        int records = new VerisReader().Read([new SourceFile(folder)]).Count();
        Console.WriteLine("records: " + records.ToString(CultureInfo.InvariantCulture));
    }
    catch (IOException e)
    {
        Console.WriteLine("error: " + e.Message);
    }
    return 0;
}
if (task is "vintages" or "links")
{
    int records = int.Parse(args[2], CultureInfo.InvariantCulture);
    Console.WriteLine("ready");
    using IncidentStore open = IncidentStore.Open(store, create: true);
    for (int next = open.Snapshots.Length + 1; ; next++)
    {
        string vintage = "v" + next.ToString("D4", CultureInfo.InvariantCulture);
        SourceFile file = MadeUpSource.WriteFile(Path.Combine(folder, vintage + ".txt"), records, next);
        Console.WriteLine("begin " + vintage);
        Snapshot made = open.Import(MadeUpSource.Plain, vintage, [file], TimeProvider.System).Snapshot;
        if (task == "links")
        {
            Console.WriteLine("link " + vintage);
            _ = RecordLinker.Link(open, [made], DecisionFile.None);
        }
        Console.WriteLine("end " + vintage);
    }
}

using (IncidentStore open = IncidentStore.Open(store, create: true))
{
    SourceFile small = MadeUpSource.WriteFile(Path.Combine(folder, "small.txt"), 500, 1);
    SourceFile large = MadeUpSource.WriteFile(Path.Combine(folder, "large.txt"), 200_000, 2);
    _ = open.Import(MadeUpSource.Plain, "small", [small], TimeProvider.System);
    try
    {
        _ = open.Import(MadeUpSource.Plain, "large", [large], TimeProvider.System);
        Console.WriteLine("no error");
    }
    catch (IOException e)
    {
        Console.WriteLine("error: " + e.Message);
    }
}
using (IncidentStore again = IncidentStore.Open(store, create: false))
{
    Console.WriteLine("snapshots: " + string.Join(' ', again.Snapshots.Select(s => s.Name)));
    int read = again.Records(again.Snapshots[0]).Count();
    Console.WriteLine("records: " + read.ToString(CultureInfo.InvariantCulture));
    string[] left = Directory.GetFiles(Path.Combine(store, "snapshots"), "*", SearchOption.AllDirectories);
    Console.WriteLine("files: " + left.Length.ToString(CultureInfo.InvariantCulture));
}
return 0;
