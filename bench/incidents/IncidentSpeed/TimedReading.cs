using System.Diagnostics;
using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;

namespace IncidentSpeed;

/// <summary>Reads a file from end to end, several times in one process; the first pass pays for compiling just in time.</summary>
internal static class TimedReading
{
    public static int Run(string source, string file, string passes)
    {
        IncidentSource chosen =
            IncidentSources.Find(source) ?? throw new ArgumentException("no source " + source, nameof(source));
        double megabytes = new FileInfo(file).Length / 1e6;
        int most = int.Parse(passes, CultureInfo.InvariantCulture);
        using Process process = Process.GetCurrentProcess();
        for (int pass = 0; pass < most; pass++)
        {
            process.Refresh();
            // The first pass is charged with the start of the process, too.
            TimeSpan cpu = pass == 0 ? TimeSpan.Zero : process.TotalProcessorTime;
            long begun = Stopwatch.GetTimestamp();
            int records = 0;
            int rejected = 0;
            foreach (ReadItem item in chosen.Reader().Read([new SourceFile(file)]))
            {
                records += item is ReadRecord ? 1 : 0;
                rejected += item is RejectedRecord ? 1 : 0;
            }
            double wall = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            process.Refresh();
            double used = (process.TotalProcessorTime - cpu).TotalSeconds;
            double peak = process.PeakWorkingSet64 / 1048576.0;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{megabytes:F1} {records} {rejected} {wall:F2} {used:F2} {peak:F0}"
                )
            );
        }
        return 0;
    }
}
